package com.timeoff.manager.leave.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.Cursor;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.Page;
import com.timeoff.core.web.ProblemType;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/leave-applications", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveApplicationController {

    private final LeaveApplicationService applications;
    private final ApplicationResponseMapper responses;

    LeaveApplicationController(LeaveApplicationService applications, ApplicationResponseMapper responses) {
        this.applications = applications;
        this.responses = responses;
    }

    @Operation(summary = "The applications that the caller may see, in the order of arrival")
    @ApiResponse(
            responseCode = "200",
            description = "A page; nextCursor leads to the next one, and is null on the last.")
    @JsonExamples(response = "{\"items\":[" + ApplicationResponse.PENDING + "],\"nextCursor\":null}")
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    Page<ApplicationResponse> list(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Only those.", example = "PENDING") @RequestParam(required = false) @Nullable LeaveStatus status,
            @Parameter(description = "Only its; upper or lower case.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department,
            @Parameter(description = "Only this person's.", example = "alice@example.com")
                    @RequestParam(required = false)
                    @Nullable EmailAddress empEmail,
            @Parameter(description = "From which end.", example = "OLDEST") @RequestParam(defaultValue = "OLDEST")
                    ArrivalOrder order,
            @Parameter(description = "How many at most.", example = "50")
                    @RequestParam(defaultValue = "50")
                    @Min(1) @Max(200) int limit,
            @Parameter(description = "The nextCursor of the page before, in the same order.")
                    @RequestParam(required = false)
                    @Nullable String cursor) {
        var filter = new ApplicationFilter(status, department, empEmail);
        var found = applications.list(person, filter, order, after(cursor, order), limit + 1);
        return responses.of(person, Page.of(found, limit, order::position));
    }

    @Operation(summary = "One application")
    @ApiResponse(responseCode = "200", description = "It is there.")
    @JsonExamples(response = ApplicationResponse.PENDING)
    @ProblemResponses({ProblemType.APPLICATION_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @GetMapping("/{id}")
    ApplicationResponse get(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = ApplicationResponse.ID) @PathVariable UUID id) {
        return responses.of(person, applications.get(person, id));
    }

    private static long after(@Nullable String cursor, ArrivalOrder order) {
        if (cursor == null) {
            return order.start();
        }
        var position = Cursor.position(cursor);
        if (!order.has(position)) {
            throw new InvalidRequestException("cursor", "is not one of this order");
        }
        return position;
    }
}
