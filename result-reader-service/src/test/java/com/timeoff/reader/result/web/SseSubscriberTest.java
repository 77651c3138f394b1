package com.timeoff.reader.result.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.timeoff.core.calendar.WorkCalendars;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class SseSubscriberTest {

    /** Else its client would wait for ever for a stream that nobody sends. */
    @Test
    void anEventThatCannotBeSentEndsTheRequest() {
        var emitter = new FailingEmitter(new IllegalStateException("Failed to send"));

        assertThatIOException().isThrownBy(subscriber(emitter)::heartbeat);

        assertThat(emitter.completed).isTrue();
    }

    @Test
    void theRequestOfALostConnectionIsTheContainersToEnd() {
        var emitter = new FailingEmitter(new IOException("Broken pipe"));

        assertThatIOException().isThrownBy(subscriber(emitter)::heartbeat);

        assertThat(emitter.completed).isFalse();
    }

    private static SseSubscriber subscriber(SseEmitter emitter) {
        return new SseSubscriber(emitter, () -> true, Duration.ofSeconds(15), WorkCalendars.DEFAULT);
    }

    private static final class FailingEmitter extends SseEmitter {

        private final Exception failure;
        private boolean completed;

        FailingEmitter(Exception failure) {
            this.failure = failure;
        }

        @Override
        public void send(SseEventBuilder builder) throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            throw (IllegalStateException) failure;
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }
    }
}
