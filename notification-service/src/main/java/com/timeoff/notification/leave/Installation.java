package com.timeoff.notification.leave;

import java.time.Instant;

/** This service with its tables. */
public interface Installation {

    /** When the tables were made. */
    Instant installedAt();
}
