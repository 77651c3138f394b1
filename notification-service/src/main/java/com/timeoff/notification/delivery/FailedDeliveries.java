package com.timeoff.notification.delivery;

import java.util.List;

/** What failed lately, of one channel. */
public interface FailedDeliveries {

    /** By their last attempt, newest first. */
    List<FailedDelivery> newest(int limit);
}
