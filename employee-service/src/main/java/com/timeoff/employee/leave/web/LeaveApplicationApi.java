package com.timeoff.employee.leave.web;

import static com.timeoff.core.openapi.AnswerHeader.IDEMPOTENCY_KEY;
import static com.timeoff.core.openapi.AnswerHeader.LOCATION;
import static com.timeoff.core.openapi.AnswerHeader.RETRY_AFTER;

import com.timeoff.core.openapi.DescribedOperation;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the OpenAPI document says of the controllers beside what its code says. */
@Component
class LeaveApplicationApi implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        DescribedOperation.in(api, "submit", it -> it.summary("Apply for leave")
                .parameter(
                        LeaveApplicationController.IDEMPOTENCY_KEY,
                        "Makes a retry with the same key the same application.",
                        "a-day-in-december")
                .pattern(LeaveApplicationController.IDEMPOTENCY_KEY, "^[!-~]{1,200}$")
                .request("""
                        {"empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
                         "leaveStartDate":"2026-12-01","note":"Moving house"}""")
                .answer("The broker has acknowledged it.", """
                        {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","status":"QUEUED",
                         "topic":"leave-applications","partition":1,"offset":0,
                         "message":"Your leave request is queued at offset 0 in the Topic leave-applications:1"}""")
                .successIs(HttpStatus.ACCEPTED, LOCATION, IDEMPOTENCY_KEY)
                .problem(HttpStatus.FORBIDDEN, "not-your-leave", "You may submit leave applications for yourself only.")
                .problem(
                        HttpStatus.FORBIDDEN,
                        "not-your-department",
                        "You may submit your own leave applications from your department only.")
                .problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-of-your-submissions",
                        "Too many leave applications that you sent are on their way right now. This one was not taken; please"
                                + " retry.",
                        RETRY_AFTER,
                        IDEMPOTENCY_KEY)
                .problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-submissions",
                        "Too many leave applications are on their way right now. Yours was not taken; please retry.",
                        RETRY_AFTER,
                        IDEMPOTENCY_KEY)
                .problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "outcome-unknown",
                        "The queue did not confirm your leave application in time, so it is not known whether it was taken.",
                        RETRY_AFTER,
                        IDEMPOTENCY_KEY));
        DescribedOperation.in(
                api, "limits", it -> it.summary("How far an application may go, by the service's calendar")
                        .answer("What is taken today; both days are within.", """
                        {"earliestStartDate":"2025-11-24","latestStartDate":"2028-11-24","maxDurationInHours":2000,
                         "maxNoteLength":500}"""));
    }
}
