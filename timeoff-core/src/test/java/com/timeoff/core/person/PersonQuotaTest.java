package com.timeoff.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PersonQuotaTest {

    private final PersonQuota<String> shares = new PersonQuota<>(2);

    @Test
    void nobodyHasMoreThanAShareAndTakesNothingFromOthers() {
        assertThat(shares.take("alice")).isTrue();
        assertThat(shares.take("alice")).isTrue();
        assertThat(shares.take("alice")).isFalse();
        assertThat(shares.take("alice")).isFalse();
        assertThat(shares.take("bob")).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
        shares.take("alice");
        shares.take("alice");
        shares.take("alice");
        shares.giveBack("alice");

        assertThat(shares.take("alice")).isTrue();
        assertThat(shares.take("alice")).isFalse();
    }

    @Test
    void alsoWhenManyTakeAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var barrier = new CyclicBarrier(4);
        var has = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var thread = 0; thread < 4; thread++) {
            all.add(CompletableFuture.runAsync(
                    () -> {
                        meet(barrier);
                        for (var i = 0; i < 20_000; i++) {
                            if (shares.take("alice")) {
                                most.accumulateAndGet(has.incrementAndGet(), Math::max);
                                has.decrementAndGet();
                                shares.giveBack("alice");
                            }
                        }
                    },
                    threads));
        }
        all.forEach(CompletableFuture::join);
        threads.shutdown();

        assertThat(most.get()).isBetween(1, 2);
        whatIsGivenBackCanBeTaken();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
