package com.timeoff.employee.leave;

import java.util.concurrent.CompletableFuture;

/** Where applications wait for their managers. */
public interface ApplicationQueue {

    /** Completes when the application can no longer be lost, or with a {@link NotQueuedException}. */
    CompletableFuture<QueuePosition> add(LeaveApplication application);
}
