package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.Submission;
import java.util.UUID;

record QueuedResponse(UUID applicationId, String status, String topic, int partition, long offset, String message) {

    private static final String STATUS = "QUEUED";

    static QueuedResponse of(Submission submission) {
        var at = submission.position();
        var message = "Your leave request is queued at offset " + at.offset() + " in the Topic " + at.topic() + ":"
                + at.partition();
        return new QueuedResponse(submission.applicationId(), STATUS, at.topic(), at.partition(), at.offset(), message);
    }
}
