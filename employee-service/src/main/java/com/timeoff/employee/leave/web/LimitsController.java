package com.timeoff.employee.leave.web;

import com.timeoff.core.openapi.JsonExamples;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be applied for today, for forms to say: here it is a day that it may not be where they are filled in. */
@RestController
class LimitsController {

    private final Clock clock;

    LimitsController(Clock clock) {
        this.clock = clock;
    }

    @Operation(summary = "How far an application may go, by the service's calendar")
    @ApiResponse(responseCode = "200", description = "What is taken today; both days are within.")
    @JsonExamples(response = LimitsResponse.EXAMPLE)
    @GetMapping(path = "/leave-applications/limits", produces = MediaType.APPLICATION_JSON_VALUE)
    LimitsResponse limits() {
        return LimitsResponse.on(LocalDate.now(clock));
    }
}
