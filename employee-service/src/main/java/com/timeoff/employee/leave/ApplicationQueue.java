package com.timeoff.employee.leave;

import java.util.concurrent.CompletableFuture;

/** Where applications wait for their managers. */
public interface ApplicationQueue {

    /**
     * Returns at once. The result completes when the application can no longer be lost or, within a bounded time, with
     * a {@link SubmissionUnconfirmedException} or a {@link QueueFullException}.
     */
    CompletableFuture<QueuePosition> add(LeaveApplication application);
}
