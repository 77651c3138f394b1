package com.timeoff.reader.result.web;

import com.timeoff.core.openapi.AnswerHeader;
import com.timeoff.core.openapi.DescribedOperation;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the OpenAPI document says of the controllers beside what their code says. */
@Component
class LeaveResultApi implements OpenApiCustomizer {

    private static final String RESULT = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","status":"APPROVED","approved":true,\
            "result":"Approved: Your leave application has been approved.",\
            "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z"}""";

    @Override
    public void customise(OpenAPI api) {
        DescribedOperation.in(api, "list", it -> it.summary("The results that the caller may see, newest first")
                .parameter("approved", "Only the approved, or only the declined ones.", true)
                .parameter("department", "Only its; upper or lower case.", "IT")
                .parameter("empEmail", "Only this person's: an e-mail address.", "alice@example.com")
                .parameter("limit", "How many at most.", 50)
                .parameter("cursor", "The nextCursor of the page before.", null)
                .answer("A page; nextCursor leads to the next one, and is null on the last.", """
                        {"items":[%s],"nextCursor":null}""".formatted(RESULT))
                .needsTheDatabase());
        DescribedOperation.in(api, "counts", it -> it.summary(
                        "How many were decided, per day and department, of those that the caller may see")
                .parameter("from", "The first day.", "2026-11-18")
                .parameter("to", "The last day, at most 366 of them.", "2026-12-01")
                .parameter("zone", "Whose days they are: the name of a time zone.", "Europe/Berlin")
                .required("from", "to", "zone")
                .parameter("approved", "Only the approved, or only the declined ones.", true)
                .parameter("department", "Only its; upper or lower case.", "IT")
                .parameter("empEmail", "Only this person's.", "alice@example.com")
                .answer("By day, then by department; days without a decision are left out.", """
                        {"items":[{"day":"2026-11-24","department":"IT","approved":3,"declined":1}]}""")
                .needsTheDatabase());
        DescribedOperation.in(api, "one", it -> it.summary("What became of one application, from the first moment on")
                .parameter("id", "Which.", "1c823c7f-2daa-3180-aed1-7aececb1d7fa")
                .answer("It is known; what comes with the decision is null while it is PENDING.", RESULT)
                .problem(
                        HttpStatus.NOT_FOUND,
                        "application-not-found",
                        "There is no such application. One that was just submitted is here a moment later.")
                .needsTheDatabase());
        DescribedOperation.in(api, "stream", it -> it.summary(
                        "Every result that the caller may see, as it comes (server-sent events)")
                .parameter("Last-Event-ID", "Go on behind this event; without it: from now on.", "0-41")
                .answer(
                        "An event \"result\" for each, with the same JSON as above; a \"heartbeat\" at once and every so"
                                + " many milliseconds. It ends with the token or the session that let the caller in, and"
                                + " after a while in any case: go on behind the last id.",
                        MediaType.TEXT_EVENT_STREAM_VALUE,
                        "id:0-41\nevent:heartbeat\ndata:{\"everyMs\":15000}\n\nevent:result\nid:0-42\ndata:" + RESULT
                                + "\n\n")
                .problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams",
                        "You listen to as many streams as one person may. In a while the oldest gives way to a new one.",
                        AnswerHeader.RETRY_AFTER)
                .problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-subscribers",
                        "Nobody more can listen to this instance now.",
                        AnswerHeader.RETRY_AFTER)
                .needsTheDatabase());
        DescribedOperation.in(api, "head", it -> it.summary("Whether the stream is there"));
        api.getComponents().getSchemas().remove("SseEmitter");
    }
}
