package com.timeoff.notification.preference.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ProblemType;
import com.timeoff.notification.preference.PreferenceService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/notification-preferences", produces = MediaType.APPLICATION_JSON_VALUE)
class PreferenceController {

    private final PreferenceService preferences;

    PreferenceController(PreferenceService preferences) {
        this.preferences = preferences;
    }

    @Operation(summary = "What the caller wants to be told of")
    @ApiResponse(responseCode = "200", description = "All kinds.")
    @JsonExamples(response = PreferencesResponse.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    PreferencesResponse list(@AuthenticationPrincipal Person person) {
        return PreferencesResponse.of(person.email(), preferences.refusedBy(person.email()));
    }

    @Operation(
            summary = "Say what the caller wants to be told of",
            description = "Kinds that are not named stay as they are.")
    @ApiResponse(responseCode = "200", description = "All kinds, as they are now.")
    @JsonExamples(request = PreferencesRequest.EXAMPLE, response = PreferencesResponse.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @PutMapping
    PreferencesResponse change(@AuthenticationPrincipal Person person, @Valid @RequestBody PreferencesRequest body) {
        return PreferencesResponse.of(person.email(), preferences.change(person.email(), body.wanted()));
    }
}
