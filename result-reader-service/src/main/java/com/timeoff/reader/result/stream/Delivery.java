package com.timeoff.reader.result.stream;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.LeaveEvent;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Sends one subscriber each event once: those that the subscriber may see, as long as it may listen. One thread at a time
 * sends; any may cancel. What is sent after that throws a {@link CancellationException}.
 */
final class Delivery {

    private final Subscriber subscriber;
    private final LeaveScope scope;
    private volatile boolean cancelled;
    private StreamPosition sent;

    Delivery(Subscriber subscriber, LeaveScope scope, StreamPosition sent) {
        this.subscriber = subscriber;
        this.scope = scope;
        this.sent = sent;
    }

    StreamPosition sent() {
        return sent;
    }

    void begin() throws IOException {
        requireListening();
        subscriber.begin(sent);
    }

    void send(List<? extends LeaveEvent> events) throws IOException {
        for (var event : events) {
            send(event);
        }
    }

    /** What is not for this subscriber only moves the position on. */
    void send(LeaveEvent event) throws IOException {
        requireListening();
        if (sent.include(event)) {
            return;
        }
        sent = sent.with(event);
        if (event.isIn(scope)) {
            subscriber.receive(event, sent);
        }
    }

    void heartbeat() throws IOException {
        subscriber.heartbeat();
    }

    void requireListening() {
        if (cancelled || !subscriber.mayListen()) {
            throw new CancellationException();
        }
    }

    void cancel() {
        cancelled = true;
    }

    void end() {
        subscriber.end();
    }

    boolean isExpired() {
        return !subscriber.mayListen();
    }
}
