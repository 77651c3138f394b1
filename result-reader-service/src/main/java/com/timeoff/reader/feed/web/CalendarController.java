package com.timeoff.reader.feed.web;

import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.person.Person;
import com.timeoff.core.security.http.CapabilityPath;
import com.timeoff.core.web.ProblemType;
import com.timeoff.models.Department;
import com.timeoff.reader.feed.CalendarFeedService;
import com.timeoff.reader.feed.FeedNotFoundException;
import com.timeoff.reader.feed.FeedToken;
import com.timeoff.reader.feed.ical.CalendarWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = CalendarController.TYPE)
class CalendarController {

    static final String FOLDER = "/calendars/";
    static final String SUFFIX = ".ics";
    static final String TYPE = "text/calendar";

    private static final String EXAMPLE = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//TimeOff//Calendar feed//EN\r
            CALSCALE:GREGORIAN\r
            NAME:Information Technology\r
            X-WR-CALNAME:Information Technology\r
            REFRESH-INTERVAL;VALUE=DURATION:PT1H\r
            X-PUBLISHED-TTL:PT1H\r
            BEGIN:VEVENT\r
            UID:7b1e7a2c-58f5-4c1a-8a52-6d5b1c9d7f10@timeoff\r
            DTSTAMP:20261124T080000Z\r
            LAST-MODIFIED:20261124T080000Z\r
            SEQUENCE:1\r
            DTSTART;VALUE=DATE:20261204\r
            DTEND;VALUE=DATE:20261208\r
            SUMMARY:Alice Example away (4 h on the last day)\r
            STATUS:CONFIRMED\r
            TRANSP:TRANSPARENT\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private final CalendarFeedService feeds;
    private final CalendarWriter writer;

    CalendarController(CalendarFeedService feeds, CalendarWriter writer) {
        this.feeds = feeds;
        this.writer = writer;
    }

    /** The path has a placeholder where its secret was, which is not to be bound to a variable. */
    @Operation(
            summary =
                    "Approved leave as a calendar, for calendar programs: without a sign-in, to whoever knows the address",
            description = "What the feed's owner may see now. It is found again by its ETag.",
            parameters =
                    @Parameter(
                            name = "token",
                            in = ParameterIn.PATH,
                            required = true,
                            description = "The secret of the address.",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "A calendar (RFC 5545).",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says.", content = @Content)
    @ProblemResponses({ProblemType.FEED_NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @SecurityRequirements
    @GetMapping(FOLDER + "{token}" + SUFFIX)
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        var token = CapabilityPath.secretOf(request).flatMap(FeedToken::parse).orElseThrow(FeedNotFoundException::new);
        return answer(feeds.read(token, writer::write));
    }

    @Operation(
            summary = "Approved leave that the caller may see, as a calendar",
            description = "As in a calendar feed.")
    @ApiResponse(
            responseCode = "200",
            description = "A calendar (RFC 5545).",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says.", content = @Content)
    @ProblemResponses(ProblemType.DATABASE_UNAVAILABLE)
    @GetMapping("/absences" + SUFFIX)
    ResponseEntity<byte[]> absences(
            @AuthenticationPrincipal Person person,
            @Parameter(description = "Only its; upper or lower case.", example = "IT")
                    @RequestParam(required = false)
                    @Nullable Department department) {
        return answer(feeds.read(person, department, writer::write));
    }

    private static ResponseEntity<byte[]> answer(byte[] calendar) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .eTag(DigestUtils.md5DigestAsHex(calendar))
                .body(calendar);
    }
}
