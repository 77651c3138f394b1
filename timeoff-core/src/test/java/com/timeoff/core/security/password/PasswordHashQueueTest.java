package com.timeoff.core.security.password;

import static com.timeoff.core.security.password.Trials.Outcome.IN;
import static com.timeoff.core.security.password.Trials.Outcome.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Made-up names cost hashes, too: whoever sends many takes not all of the processors and threads. */
class PasswordHashQueueTest {

    private static final int MANY = 100;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger hashing = new AtomicInteger();
    private final Trials trials = new Trials(DemoUsers.ALL, new Slow());
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

    @AfterEach
    void stop() {
        goOn.countDown();
        threads.shutdownNow();
    }

    @Test
    void oneSourceTakesFewPlacesAndWhoIsRememberedNone() throws Exception {
        hashing.set(Integer.MIN_VALUE);
        assertThat(trials.outcome("mia@example.com", "mia")).isEqualTo(IN);
        hashing.set(0);

        var flood = flood(Trials.HERE);
        await().until(() -> done(flood) >= MANY - PasswordHashQueue.CAPACITY_OF_ONE_SOURCE);

        assertThat(hashing)
                .hasValueLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        assertThat(trials.outcome("mia@example.com", "mia")).isEqualTo(IN);
        var elsewhere = threads.submit(() -> trials.outcome("hugo@example.com", "hugo", "198.51.100.9"));
        goOn.countDown();
        assertThat(elsewhere.get()).isEqualTo(IN);
        assertThat(outcomes(flood).stream().filter(LATER::equals))
                .hasSizeGreaterThanOrEqualTo(MANY - PasswordHashQueue.CAPACITY_OF_ONE_SOURCE);
    }

    /** They are one try, but each holds a thread. */
    @Test
    void copiesOfAGuessTakePlacesToo() throws Exception {
        var copies = flood(it -> "nobody@example.com", Trials.HERE);

        await().until(() -> done(copies) >= MANY - PasswordHashQueue.CAPACITY_WITH_COPIES);

        assertThat(hashing).hasValue(1);
        assertThat(outcomes(copies.stream().filter(Future::isDone).toList())).containsOnly(LATER);
    }

    private List<Future<Trials.Outcome>> flood(String source) {
        return flood(it -> "nobody" + it + "@example.com", source);
    }

    private List<Future<Trials.Outcome>> flood(IntFunction<String> names, String source) {
        return IntStream.range(0, MANY)
                .mapToObj(it -> threads.submit(() -> trials.outcome(names.apply(it), "wrong", source)))
                .toList();
    }

    private static long done(List<Future<Trials.Outcome>> flood) {
        return flood.stream().filter(Future::isDone).count();
    }

    private static List<Trials.Outcome> outcomes(List<Future<Trials.Outcome>> flood) throws Exception {
        var outcomes = new ArrayList<Trials.Outcome>();
        for (var one : flood) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    /** As slow as it is told to be, but for the first. */
    private final class Slow implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            if (hashing.incrementAndGet() > 0) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return PasswordHasher.ENCODER.matches(password, hash);
        }
    }
}
