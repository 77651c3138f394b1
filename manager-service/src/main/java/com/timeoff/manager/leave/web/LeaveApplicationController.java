package com.timeoff.manager.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.web.Cursor;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.Page;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/leave-applications", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveApplicationController {

    private final LeaveApplicationService applications;

    LeaveApplicationController(LeaveApplicationService applications) {
        this.applications = applications;
    }

    @GetMapping
    Page<ApplicationResponse> list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable LeaveStatus status,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable EmailAddress empEmail,
            @RequestParam(defaultValue = "OLDEST") ArrivalOrder order,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new ApplicationFilter(status, department, empEmail);
        var found = applications.list(person, filter, order, after(cursor, order), limit + 1);
        return Page.of(found, limit, order::position).map(ApplicationResponse::of);
    }

    @GetMapping("/{id}")
    ApplicationResponse get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return ApplicationResponse.of(applications.get(person, id));
    }

    @PutMapping("/{id}/decision")
    ApplicationResponse decide(
            @AuthenticationPrincipal Person person, @PathVariable UUID id, @Valid @RequestBody DecisionRequest body) {
        return ApplicationResponse.of(applications.decide(person, id, body.decision(), body.comment()));
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
