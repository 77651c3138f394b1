package com.timeoff.employee.leave;

import java.util.concurrent.CompletableFuture;

/** Publishes applications to those who decide on them. */
public interface LeaveApplicationPublisher {

    /**
     * Returns at once. The result completes when the application can no longer be lost or, within a bounded time, with
     * a {@link SubmissionUnconfirmedException} or a {@link TooManySubmissionsException}.
     */
    CompletableFuture<RecordPosition> publish(LeaveApplication application);
}
