package com.timeoff.reader.result.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.web.Cursor;
import com.timeoff.core.web.Page;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
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
@RequestMapping(path = "/leave-application-results", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveResultController {

    private final LeaveResultService results;

    LeaveResultController(LeaveResultService results) {
        this.results = results;
    }

    @GetMapping
    Page<LeaveResultResponse> list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable Boolean approved,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable EmailAddress empEmail,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new ResultFilter(decision(approved), department, empEmail);
        var before = cursor == null ? Long.MAX_VALUE : Cursor.position(cursor);
        var found = results.newest(person, filter, before, limit + 1);
        return Page.of(found, limit, ListedResult::seq).map(it -> LeaveResultResponse.of(it.result()));
    }

    /** Whoever accepts no events asks the stream in vain, and not for a result of that name. */
    @GetMapping("/{id:(?!stream$).+}")
    LeaveResultResponse one(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return LeaveResultResponse.of(results.find(person, id));
    }

    static @Nullable Decision decision(@Nullable Boolean approved) {
        if (approved == null) {
            return null;
        }
        return approved ? Decision.APPROVED : Decision.DECLINED;
    }
}
