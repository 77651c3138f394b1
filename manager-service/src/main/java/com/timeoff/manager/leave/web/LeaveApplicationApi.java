package com.timeoff.manager.leave.web;

import com.timeoff.core.openapi.DescribedOperation;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the OpenAPI document says of the controller beside what its code says. */
@Component
class LeaveApplicationApi implements OpenApiCustomizer {

    private static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    private static final String PENDING = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null}""";

    private static final String APPROVED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","status":"APPROVED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z"}""";

    @Override
    public void customise(OpenAPI api) {
        DescribedOperation.in(api, "list", it -> it.summary(
                        "The applications that the caller may see, in the order of arrival")
                .parameter("status", "Only those.", "PENDING")
                .parameter("department", "Only its; upper or lower case.", "IT")
                .parameter("empEmail", "Only this person's.", "alice@example.com")
                .parameter("order", "From which end.", "OLDEST")
                .parameter("limit", "How many at most.", 50)
                .parameter("cursor", "The nextCursor of the page before, in the same order.", null)
                .answer("A page; nextCursor leads to the next one, and is null on the last.", """
                        {"items":[%s],"nextCursor":null}""".formatted(PENDING))
                .needsTheDatabase());
        DescribedOperation.in(
                api,
                "get",
                it -> notFound(it.summary("One application")
                        .parameter("id", "Which.", ID)
                        .answer("It is there.", PENDING)
                        .needsTheDatabase()));
        DescribedOperation.in(
                api,
                "decide",
                it -> notFound(it.summary(
                                "Decide on an application: finally, and the same again changes nothing; a decline needs a comment")
                        .parameter("id", "Which.", ID)
                        .request("{\"decision\":\"APPROVED\",\"comment\":\"Enjoy!\"}")
                        .answer("It is decided so.", APPROVED)
                        .problem(
                                HttpStatus.FORBIDDEN, "not-your-decision", "You may see it, but another decides on it.")
                        .problem(HttpStatus.CONFLICT, "already-decided", "It is decided already, and otherwise.")
                        .needsTheDatabase()));
    }

    private static void notFound(DescribedOperation operation) {
        operation.problem(HttpStatus.NOT_FOUND, "application-not-found", "There is no such leave application.");
    }
}
