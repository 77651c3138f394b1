package com.timeoff.reader.result.web;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.Positions;
import com.timeoff.reader.result.stream.Subscriber;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A subscriber at the other end of a stream of server-sent events. */
final class SseSubscriber implements Subscriber {

    private final SseEmitter emitter;

    SseSubscriber(SseEmitter emitter) {
        this.emitter = emitter;
    }

    /** An event of nothing but an id: browsers remember it and raise no event. */
    @Override
    public void begin(Positions position) throws IOException {
        send(SseEmitter.event().id(position.toString()));
    }

    @Override
    public void receive(LeaveResult result, Positions position) throws IOException {
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

    private void send(SseEventBuilder event) throws IOException {
        try {
            emitter.send(event);
        } catch (IllegalStateException e) {
            throw new IOException("the stream has ended", e);
        }
    }
}
