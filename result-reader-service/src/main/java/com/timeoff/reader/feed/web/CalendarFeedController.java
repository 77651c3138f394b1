package com.timeoff.reader.feed.web;

import com.timeoff.core.openapi.JsonExamples;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.pages.PagesProperties;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.ProblemType;
import com.timeoff.reader.feed.CalendarFeedService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(path = CalendarFeedController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarFeedController {

    static final String PATH = "/calendar-feeds";

    private final CalendarFeedService feeds;
    private final URI calendars;

    CalendarFeedController(CalendarFeedService feeds, PagesProperties pages) {
        this.feeds = feeds;
        this.calendars = UriComponentsBuilder.fromUri(pages.resultsUrl())
                .path(CalendarController.FOLDER)
                .build()
                .toUri();
    }

    @Operation(summary = "Make a calendar feed: a secret address that calendar programs subscribe to")
    @ApiResponse(
            responseCode = "201",
            description = "Its address is in the answer, this once.",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where to revoke it.",
                            required = true,
                            schema = @Schema(type = "string", format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = CreatedFeedResponse.class)))
    @JsonExamples(request = CalendarFeedRequest.EXAMPLE, response = CreatedFeedResponse.EXAMPLE)
    @ProblemResponses({ProblemType.TOO_MANY_FEEDS, ProblemType.DATABASE_UNAVAILABLE})
    @PostMapping
    ResponseEntity<CreatedFeedResponse> create(
            @AuthenticationPrincipal Person person, @Valid @RequestBody CalendarFeedRequest body) {
        var created = feeds.create(person, body.scope(), body.wantedDepartment());
        return ResponseEntity.created(URI.create(PATH + '/' + created.feed().id()))
                .body(CreatedFeedResponse.of(created, calendars));
    }

    @Operation(summary = "The caller's calendar feeds, newest first, without their addresses")
    @ApiResponse(
            responseCode = "200",
            description = "All of them, and of what the caller may make more: the own leave, departments, everybody's.")
    @JsonExamples(response = CalendarFeedResponse.Items.EXAMPLE)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping
    CalendarFeedResponse.Items list(@AuthenticationPrincipal Person person) {
        return new CalendarFeedResponse.Items(
                feeds.of(person).stream().map(CalendarFeedResponse::of).toList(),
                feeds.allowed(person).stream()
                        .map(CalendarFeedResponse.ScopeResponse::of)
                        .toList());
    }

    @Operation(summary = "Revoke a calendar feed of the caller's: its address leads nowhere from then on")
    @ApiResponse(responseCode = "204", description = "It is revoked.", content = @Content)
    @ProblemResponses({ProblemType.FEED_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Which.", example = CalendarFeedResponse.ID) @PathVariable UUID id) {
        feeds.revoke(person, id);
        return ResponseEntity.noContent().build();
    }
}
