package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveEvent;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.StreamPosition;
import com.timeoff.reader.result.stream.Subscriber;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A subscriber at the other end of a stream of server-sent events. */
final class SseSubscriber implements Subscriber {

    private final SseEmitter emitter;
    private final BooleanSupplier admitted;
    private final Heartbeat heartbeat;
    private final WorkCalendars calendars;

    /** @param admitted whether who listens still may */
    SseSubscriber(SseEmitter emitter, BooleanSupplier admitted, Duration heartbeat, WorkCalendars calendars) {
        this.emitter = emitter;
        this.admitted = admitted;
        this.heartbeat = new Heartbeat(heartbeat.toMillis());
        this.calendars = calendars;
    }

    /** The first heartbeat, with an id: from now on the client knows what silence is, and where to go on. */
    @Override
    public void begin(StreamPosition position) throws IOException {
        send(beat(SseEmitter.event().id(position.toString())));
    }

    @Override
    public void receive(LeaveEvent event, StreamPosition position) throws IOException {
        if (event instanceof LeaveResult result) {
            send(ResultEvent.NAME, position, ResultEvent.of(result));
        } else if (event instanceof LeaveChange change) {
            send(ChangeEvent.NAME, position, ChangeEvent.of(change, calendars));
        }
    }

    private void send(String name, StreamPosition position, Object data) throws IOException {
        send(SseEmitter.event().name(name).id(position.toString()).data(data, MediaType.APPLICATION_JSON));
    }

    /** Without an id, so that the last one stays. */
    @Override
    public void heartbeat() throws IOException {
        send(beat(SseEmitter.event()));
    }

    @Override
    public boolean mayListen() {
        return admitted.getAsBoolean();
    }

    @Override
    public void end() {
        emitter.complete();
    }

    /** An event and no comment, which browsers keep from their pages. */
    private SseEventBuilder beat(SseEventBuilder event) {
        return event.name("heartbeat").data(heartbeat, MediaType.APPLICATION_JSON);
    }

    /** The container ends the request of a connection that is lost, but knows nothing of other failures. */
    private void send(SseEventBuilder event) throws IOException {
        try {
            emitter.send(event);
        } catch (IllegalStateException e) {
            emitter.complete();
            throw new IOException("the stream has ended", e);
        }
    }

    /** @param everyMs how often there is one, in milliseconds: who hears nothing for much longer is not connected */
    private record Heartbeat(long everyMs) {}
}
