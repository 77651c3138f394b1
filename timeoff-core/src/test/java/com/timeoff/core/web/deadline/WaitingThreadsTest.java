package com.timeoff.core.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.net.NioEndpoint;
import org.junit.jupiter.api.Test;

class WaitingThreadsTest {

    private static final int THREADS = 4; // One of which may wait without a spare.

    private final AtomicInteger left = new AtomicInteger();
    private final WaitingThreads waiting = new WaitingThreads(2, new SpareThreads(withoutAnotherThread()));

    /** As when the machine has no thread left: that is over one day, and nothing is remembered of it. */
    @Test
    void whoGetsNoSpareThreadTakesNothing() throws IOException {
        assertThatExceptionOfType(Error.class)
                .isThrownBy(() -> waiting.hold(somebody(), () -> waiting.hold(somebody(), () -> 1)));

        assertThat(waiting.hold(somebody(), () -> 7)).isEqualTo(7);
        assertThat(left).hasValue(0);
    }

    private WaitingThreads.Holder somebody() {
        return new WaitingThreads.Holder(System.nanoTime(), left::incrementAndGet);
    }

    private static NioEndpoint withoutAnotherThread() {
        var endpoint = new NioEndpoint() {
            @Override
            public Executor getExecutor() {
                return task -> {
                    throw new Error("no thread is left"); // OutOfMemoryError, as it is then, ends JUnit itself.
                };
            }
        };
        endpoint.setMaxThreads(THREADS);
        return endpoint;
    }
}
