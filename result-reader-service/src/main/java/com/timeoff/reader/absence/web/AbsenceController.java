package com.timeoff.reader.absence.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.DatePeriod;
import com.timeoff.core.web.ProblemType;
import com.timeoff.models.Department;
import com.timeoff.reader.absence.AbsenceService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/absences", produces = MediaType.APPLICATION_JSON_VALUE)
class AbsenceController {

    private final AbsenceService absences;

    AbsenceController(AbsenceService absences) {
        this.absences = absences;
    }

    @Operation(
            summary = "Who is away, of those whom the caller may see",
            description =
                    "Approved leave, also while its cancellation is asked for. Of colleagues of the own department,"
                            + " where they may be seen at all, the name and the days.")
    @ApiResponse(
            responseCode = "200",
            description =
                    "By first day, then by name; complete is false if there are more. partOfLastDay is null if all"
                            + " hours of the last day are taken.")
    @JsonExamples(response = AbsencesResponse.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    AbsencesResponse between(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "The first day.", example = "2026-12-01", required = true)
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last day, at most 366 of them.", example = "2026-12-31", required = true)
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "Only its; upper or lower case.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department,
            @Parameter(description = "How many at most.", example = "1000")
                    @RequestParam(defaultValue = "1000")
                    @Min(1) @Max(2000) int limit) {
        var days = DatePeriod.of(from, to);
        return AbsencesResponse.of(absences.between(person, department, days.from(), days.to(), limit));
    }
}
