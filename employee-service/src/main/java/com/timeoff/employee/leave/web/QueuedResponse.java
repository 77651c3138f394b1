package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.Submission;
import java.util.UUID;

record QueuedResponse(UUID applicationId, String status, String topic, int partition, long offset, String message) {

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","status":"QUEUED",
             "topic":"leave-applications","partition":1,"offset":0,
             "message":"Your leave request is queued at offset 0 in the Topic leave-applications:1"}""";

    private static final String STATUS = "QUEUED";

    static QueuedResponse of(Submission submission) {
        var at = submission.position();
        var message = "Your leave request is queued at offset " + at.offset() + " in the Topic " + at.topic() + ":"
                + at.partition();
        return new QueuedResponse(submission.applicationId(), STATUS, at.topic(), at.partition(), at.offset(), message);
    }
}
