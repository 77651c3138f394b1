package com.timeoff.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.models.EmailAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingBulkheadTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    /** As a calendar program asks that refreshes all at once. */
    @Test
    void tenOfOnePersonAreReadTwoByTwo() throws ExecutionException, InterruptedException {
        var bulkhead = new ReadingBulkhead(LONG);
        var two = new CyclicBarrier(2);
        var present = new AtomicInteger();
        var most = new AtomicInteger();

        var readings = start(
                10,
                it -> bulkhead.inTurn(person(0), () -> {
                    most.accumulateAndGet(present.incrementAndGet(), Math::max);
                    meet(two);
                    present.decrementAndGet();
                    return "read";
                }));

        for (var it : readings) {
            assertThat(it.get()).isEqualTo("read");
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void whoseTurnDoesNotComeIsRefused() throws InterruptedException {
        var bulkhead = new ReadingBulkhead(SHORT);
        hold(bulkhead, 2, it -> person(0));

        assertThatThrownBy(() -> bulkhead.inTurn(person(0), () -> "read")).isInstanceOf(TooManyReadingsException.class);
        assertThat(bulkhead.inTurn(person(1), () -> "read")).isEqualTo("read");
    }

    /** Of all together fewer than there are connections to the database, also of those that nobody knows. */
    @Test
    void manyPeopleDoNotTakeAll() throws InterruptedException, ExecutionException {
        var bulkhead = new ReadingBulkhead(SHORT);
        var held = hold(bulkhead, 4, ReadingBulkheadTest::person);

        assertThatThrownBy(() -> bulkhead.inTurn(person(9), () -> "read")).isInstanceOf(TooManyReadingsException.class);
        assertThatThrownBy(() -> bulkhead.inTurn(() -> "found")).isInstanceOf(TooManyReadingsException.class);

        end.countDown();
        for (var it : held) {
            it.get();
        }
        assertThat(bulkhead.inTurn(person(9), () -> "read")).isEqualTo("read");
    }

    /** Else they would have all threads. */
    @Test
    void fewWait() throws InterruptedException {
        var bulkhead = new ReadingBulkhead(LONG);
        hold(bulkhead, 2, it -> person(0));

        var refused = new CountDownLatch(80);
        start(98, it -> {
            try {
                return bulkhead.inTurn(person(0), () -> "read");
            } catch (TooManyReadingsException e) {
                refused.countDown();
                return "refused";
            }
        });

        assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<Future<String>> hold(ReadingBulkhead bulkhead, int count, IntFunction<EmailAddress> person)
            throws InterruptedException {
        var held = new CountDownLatch(count);
        var holding = start(
                count,
                it -> bulkhead.inTurn(person.apply(it), () -> {
                    held.countDown();
                    await(end);
                    return "read";
                }));
        held.await();
        return holding;
    }

    private List<Future<String>> start(int count, IntFunction<String> reading) {
        var started = new ArrayList<Future<String>>();
        for (var number = 0; number < count; number++) {
            var mine = number;
            started.add(threads.submit(() -> reading.apply(mine)));
        }
        return started;
    }

    private static EmailAddress person(int number) {
        return EmailAddress.of("p" + number + "@example.com");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
