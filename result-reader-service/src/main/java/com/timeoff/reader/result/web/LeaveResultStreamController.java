package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.security.authentication.PersonAuthentication;
import com.timeoff.core.security.authentication.SessionValidity;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.ProblemType;
import com.timeoff.reader.result.stream.LeaveStreamService;
import com.timeoff.reader.result.stream.StreamPosition;
import com.timeoff.reader.result.stream.StreamProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping(path = "/leave-application-results/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
class LeaveResultStreamController {

    private static final String EXAMPLE = "id:0-41_c0-6\nevent:heartbeat\ndata:{\"everyMs\":15000}\n\n"
            + "event:result\nid:0-42_c0-6\ndata:" + ResultEvent.EXAMPLE + "\n\n"
            + "event:change\nid:0-42_c0-7\ndata:" + ChangeEvent.EXAMPLE + "\n\n";

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final long UNLIMITED = 0;

    private final LeaveStreamService streams;
    private final Duration heartbeat;
    private final Duration maxAge;
    private final WorkCalendars calendars;
    private final Clock clock;

    LeaveResultStreamController(
            LeaveStreamService streams, StreamProperties properties, WorkCalendars calendars, Clock clock) {
        this.streams = streams;
        this.heartbeat = properties.heartbeat();
        this.maxAge = properties.maxAge();
        this.calendars = calendars;
        this.clock = clock;
    }

    @Operation(summary = "Every result and every change that the caller may see, as it comes (server-sent events)")
    @ApiResponse(
            responseCode = "200",
            description =
                    "An event \"result\" for each decision and an event \"change\" for whatever is done, decisions among"
                            + " it; a \"heartbeat\" at once and every so many milliseconds. It ends with the token or the session that let the caller in, and"
                            + " after a while in any case: go on behind the last id.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(EXAMPLE)))
    @ProblemResponses({ProblemType.TOO_MANY_STREAMS, ProblemType.TOO_MANY_SUBSCRIBERS, ProblemType.DATABASE_UNAVAILABLE
    })
    @GetMapping
    ResponseEntity<SseEmitter> stream(
            PersonAuthentication listener,
            @Parameter(description = "Go on behind this event; without it: from now on.", example = "0-41_c0-6")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable String lastEventId) {
        var emitter = new SseEmitter(UNLIMITED);
        var subscriber = new SseSubscriber(emitter, admitted(listener.admission()), heartbeat, calendars);
        var subscription = streams.open(listener.getPrincipal(), subscriber, position(lastEventId));
        emitter.onError(failure -> subscription.end());
        emitter.onCompletion(subscription::end);
        return headers().body(emitter);
    }

    /** For as long as what let somebody in, and not for ever. */
    private BooleanSupplier admitted(SessionValidity admission) {
        var oldest = SessionValidity.until(clock.instant().plus(maxAge));
        return () -> {
            var now = clock.instant();
            return oldest.holdsAt(now) && admission.holdsAt(now);
        };
    }

    /** Not a stream without a body, which would never end. */
    @Operation(summary = "Whether the stream is there")
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> head() {
        return headers().contentType(MediaType.TEXT_EVENT_STREAM).build();
    }

    private static ResponseEntity.BodyBuilder headers() {
        return ResponseEntity.ok().header("X-Accel-Buffering", "no");
    }

    private static @Nullable StreamPosition position(@Nullable String lastEventId) {
        if (!StringUtils.hasText(lastEventId)) {
            return null;
        }
        try {
            return StreamPosition.parse(lastEventId);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(LAST_EVENT_ID, "is not one that this stream sent");
        }
    }
}
