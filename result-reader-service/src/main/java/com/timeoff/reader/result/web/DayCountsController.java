package com.timeoff.reader.result.web;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.ResultFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/leave-application-results/counts", produces = MediaType.APPLICATION_JSON_VALUE)
class DayCountsController {

    private final LeaveResultService results;

    DayCountsController(LeaveResultService results) {
        this.results = results;
    }

    @GetMapping
    DayCountsResponse counts(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable Boolean approved,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable EmailAddress empEmail) {
        var filter = new ResultFilter(LeaveResultController.decision(approved), department, empEmail);
        var period = PeriodParameters.period(from, to, zone);
        return DayCountsResponse.of(results.countsByDay(person, filter, period));
    }
}
