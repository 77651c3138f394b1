package com.timeoff.reader.result.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ProblemType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.ResultFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

    @Operation(summary = "How many were decided, per day and department, of those that the caller may see")
    @ApiResponse(
            responseCode = "200",
            description = "By day, then by department; days without a decision are left out.")
    @JsonExamples(response = DayCountsResponse.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    DayCountsResponse counts(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "The first day.", example = "2026-11-18", required = true)
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last day, at most 366 of them.", example = "2026-12-01", required = true)
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(
                            description = "Whose days they are: the name of a time zone.",
                            example = "Europe/Berlin",
                            required = true)
                    @RequestParam(required = false)
                    @Nullable String zone,
            @Parameter(description = "Only the approved, or only the declined ones.", example = "true")
                    @RequestParam(required = false)
                    @Nullable Boolean approved,
            @Parameter(description = "Only its; upper or lower case.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department,
            @Parameter(description = "Only this person's.", example = "alice@example.com")
                    @RequestParam(required = false)
                    @Nullable EmailAddress empEmail) {
        var filter = new ResultFilter(LeaveResultController.decision(approved), department, empEmail);
        var period = PeriodParameters.period(from, to, zone);
        return new DayCountsResponse(results.countsByDay(person, filter, period));
    }
}
