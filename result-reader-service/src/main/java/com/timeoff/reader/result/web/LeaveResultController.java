package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.Cursor;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.Page;
import com.timeoff.core.web.ProblemType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.ListedLeave;
import com.timeoff.reader.result.ResultFilter;
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
@RequestMapping(path = "/leave-application-results", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaveResultController {

    private final LeaveResultService results;
    private final WorkCalendars calendars;

    LeaveResultController(LeaveResultService results, WorkCalendars calendars) {
        this.results = results;
        this.calendars = calendars;
    }

    @Operation(
            summary = "What the caller may see, newest first",
            description = "What was decided, each with where it stands now; or, with a status, all that stands there.")
    @ApiResponse(
            responseCode = "200",
            description = "A page; nextCursor leads to the next one, and is null on the last.")
    @JsonExamples(response = "{\"items\":[" + LeaveResultResponse.EXAMPLE + "],\"nextCursor\":null}")
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    Page<LeaveResultResponse> list(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Only what stands there now; not together with approved.", example = "CANCELLED")
                    @RequestParam(required = false)
                    @Nullable LeaveStatus status,
            @Parameter(description = "Only the approved, or only the declined ones.", example = "true")
                    @RequestParam(required = false)
                    @Nullable Boolean approved,
            @Parameter(description = "Only its; upper or lower case.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department,
            @Parameter(description = "Only this person's: an e-mail address.", example = "alice@example.com")
                    @RequestParam(required = false)
                    @Nullable EmailAddress empEmail,
            @Parameter(description = "How many at most.", example = "50")
                    @RequestParam(defaultValue = "50")
                    @Min(1) @Max(200) int limit,
            @Parameter(description = "The nextCursor of the page before.") @RequestParam(required = false) @Nullable String cursor) {
        if (status != null && approved != null) {
            throw new InvalidRequestException("status", "must not be combined with approved");
        }
        var filter = new ResultFilter(status, decision(approved), department, empEmail);
        var before = cursor == null ? Long.MAX_VALUE : Cursor.position(cursor);
        var found = results.newest(person, filter, before, limit + 1);
        return Page.of(found, limit, ListedLeave::seq).map(it -> LeaveResultResponse.of(it.leave(), calendars));
    }

    /** Whoever accepts no events asks the stream in vain, and not for a result of that name. */
    @Operation(summary = "Where one application stands, from the first moment on")
    @ApiResponse(
            responseCode = "200",
            description = "It is known; what comes with the decision is null while there is none.")
    @JsonExamples(response = LeaveResultResponse.EXAMPLE)
    @ProblemResponses({ProblemType.RESULT_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @GetMapping("/{id:(?!stream$).+}")
    LeaveResultResponse one(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = LeaveResultResponse.ID) @PathVariable UUID id) {
        return LeaveResultResponse.of(results.find(person, id), calendars);
    }

    @Operation(summary = "What was done with one application: by whom, when, and what was said")
    @ApiResponse(
            responseCode = "200",
            description = "The submission is revision 0. A decision that only its result tells of has none.")
    @JsonExamples(response = HistoryResponse.EXAMPLE)
    @ProblemResponses({ProblemType.RESULT_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @GetMapping("/{id}/history")
    HistoryResponse history(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = LeaveResultResponse.ID) @PathVariable UUID id) {
        return new HistoryResponse(results.history(person, id));
    }

    static @Nullable Decision decision(@Nullable Boolean approved) {
        if (approved == null) {
            return null;
        }
        return approved ? Decision.APPROVED : Decision.DECLINED;
    }
}
