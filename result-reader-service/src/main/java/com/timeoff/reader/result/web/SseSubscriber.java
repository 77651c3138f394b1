package com.timeoff.reader.result.web;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.Positions;
import com.timeoff.reader.result.stream.Subscriber;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A subscriber at the other end of a stream of server-sent events. */
final class SseSubscriber implements Subscriber {

    private final SseEmitter emitter;
    private final Predicate<LeaveResult> readable;

    SseSubscriber(SseEmitter emitter, Predicate<LeaveResult> readable) {
        this.emitter = emitter;
        this.readable = readable;
    }

    /** An event of nothing but an id: browsers remember it and raise no event. */
    @Override
    public void begin(Positions position) throws IOException {
        send(SseEmitter.event().id(position.toString()));
    }

    /** What is not for this subscriber's eyes is passed over. */
    @Override
    public void receive(LeaveResult result, Positions position) throws IOException {
        if (!readable.test(result)) {
            return;
        }
        send(SseEmitter.event()
                .name("result")
                .id(position.toString())
                .data(LeaveResultResponse.of(result), MediaType.APPLICATION_JSON));
    }

    @Override
    public void heartbeat() throws IOException {
        send(SseEmitter.event().comment("heartbeat"));
    }

    @Override
    public void end() {
        emitter.complete();
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
}
