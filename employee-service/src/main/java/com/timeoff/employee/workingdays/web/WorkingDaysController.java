package com.timeoff.employee.workingdays.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.DatePeriod;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.employee.workingdays.WorkingDays;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveLimits;
import com.timeoff.models.WorkCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which days leave would take, for forms to say before it is applied for. Nothing is stored or asked: it is computed. */
@RestController
class WorkingDaysController {

    private static final int MAX_HOURS = LeaveLimits.MAX_DURATION_IN_HOURS;

    private final WorkCalendars calendars;

    WorkingDaysController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @Operation(summary = "The working days that leave would take")
    @ApiResponse(
            responseCode = "200",
            description =
                    "First and last day, and each working day with its hours of leave; hours is what to apply for.")
    @JsonExamples(response = WorkingDaysResponse.EXAMPLE)
    @GetMapping(path = "/working-days", produces = MediaType.APPLICATION_JSON_VALUE)
    WorkingDaysResponse workingDays(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "The day from which on it is taken.", example = "2026-12-04", required = true)
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "How long, in hours; or days.", example = "12")
                    @RequestParam(required = false)
                    @Nullable @Min(1) @Max(MAX_HOURS) Integer hours,
            @Parameter(description = "How long, in whole working days, at most " + MAX_HOURS + " hours; or hours.")
                    @RequestParam(required = false)
                    @Nullable @Min(1) @Max(MAX_HOURS) Integer days,
            @Parameter(description = "By whose calendar; your own department's where it is left out.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department) {
        var first = DatePeriod.date("from", from);
        var calendar = calendarOf(department == null ? person.department() : department);
        return WorkingDaysResponse.of(first, taken(first, hours, days, calendar));
    }

    private WorkCalendar calendarOf(@Nullable Department department) {
        return department == null ? calendars.general() : calendars.of(department);
    }

    private static WorkingDays taken(
            LocalDate from, @Nullable Integer hours, @Nullable Integer days, WorkCalendar calendar) {
        if (hours != null && days == null) {
            var taken = WorkingDays.ofHours(hours, from, calendar);
            requireRoom(taken.hours() == hours);
            return taken;
        }
        if (hours == null && days != null) {
            var taken = WorkingDays.ofDays(days, from, calendar);
            requireRoom(taken.days().size() == days);
            if (taken.hours() > MAX_HOURS) {
                throw new InvalidRequestException("days", "must not be more than " + MAX_HOURS + " hours of work");
            }
            return taken;
        }
        throw new InvalidRequestException("hours", "must be given, or else days, but not both");
    }

    /** There is no calendar behind 9999. */
    private static void requireRoom(boolean isThere) {
        if (!isThere) {
            throw new InvalidRequestException("from", "must leave that many working days until 9999-12-31");
        }
    }
}
