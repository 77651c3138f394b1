package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.EmailAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** So many streams for all, and fewer for one. */
class StreamLimitsTest {

    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.com");
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void nobodyHasMoreThanAShare() {
        var subscriptions = subscriptions(4, 2, LONG);
        subscriptions.open(ALICE, new RecordingSubscriber(), null);
        subscriptions.open(ALICE, new RecordingSubscriber(), null);

        assertThatExceptionOfType(TooManyStreamsException.class)
                .isThrownBy(() -> subscriptions.open(ALICE, new RecordingSubscriber(), null))
                .satisfies(it -> assertThat(it.retryAfter()).isBetween(LONG.minusMinutes(1), LONG));
        subscriptions.open(BOB, new RecordingSubscriber(), null);
        assertThat(subscriptions.count()).isEqualTo(3);
    }

    @Test
    void whatWasLeftBehindGivesWay() {
        var subscriptions = subscriptions(4, 2, Duration.ofMillis(1));
        var oldest = new RecordingSubscriber();
        var newer = new RecordingSubscriber();
        var bobs = new RecordingSubscriber();
        subscriptions.open(BOB, bobs, null);
        subscriptions.open(ALICE, oldest, null);
        subscriptions.open(ALICE, newer, null);

        await().ignoreException(TooManyStreamsException.class)
                .until(() -> subscriptions.open(ALICE, new RecordingSubscriber(), null) != null);

        assertThat(oldest.log).endsWith("end");
        assertThat(newer.log).doesNotContain("end");
        assertThat(bobs.log).doesNotContain("end");
        assertThat(subscriptions.count()).isEqualTo(3);
    }

    /** With the second write, as it is over TCP. */
    @Test
    void whoIsGoneMakesRoomAtOnceForTheSamePerson() {
        var subscriptions = subscriptions(4, 1, LONG);
        subscriptions.open(ALICE, new Gone(), null);

        subscriptions.open(ALICE, new RecordingSubscriber(), null);

        assertThat(subscriptions.count()).isEqualTo(1);
    }

    @Test
    void whoIsGoneMakesRoomAtOnceForAnother() {
        var subscriptions = subscriptions(2, 2, LONG);
        subscriptions.open(ALICE, new Gone(), null);
        subscriptions.open(ALICE, new RecordingSubscriber(), null);

        subscriptions.open(BOB, new RecordingSubscriber(), null);

        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> subscriptions.open(BOB, new RecordingSubscriber(), null));
    }

    /** Two wait for the instance, and what was theirs when they began to wait is one of them's at the end. */
    @Test
    void norHasWhoHadToWait() throws InterruptedException {
        var subscriptions = subscriptions(3, 2, LONG);
        var bobs = List.of(
                subscriptions.open(BOB, new RecordingSubscriber(), null),
                subscriptions.open(BOB, new RecordingSubscriber(), null));
        subscriptions.open(ALICE, new RecordingSubscriber(), null);
        var refused = new AtomicInteger();
        var waiting = Stream.generate(() -> new Thread(() -> {
                    try {
                        subscriptions.open(ALICE, new RecordingSubscriber(), null);
                    } catch (TooManyStreamsException e) {
                        refused.incrementAndGet();
                    }
                }))
                .limit(2)
                .toList();
        waiting.forEach(Thread::start);
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> waiting.stream().allMatch(it -> it.getState() == Thread.State.TIMED_WAITING));

        bobs.forEach(Subscription::end);

        for (var thread : waiting) {
            thread.join();
        }
        assertThat(refused).hasValue(1);
        assertThat(subscriptions.count()).isEqualTo(2);
    }

    private static Subscriptions subscriptions(int most, int mostOfOne, Duration heartbeat) {
        var properties = new StreamProperties(
                Duration.ofMillis(250),
                heartbeat,
                most,
                mostOfOne,
                Duration.ofSeconds(5),
                10,
                10,
                Duration.ofMinutes(15));
        var reader = new LogReader(new FakeLog(), properties);
        var subscriptions = new Subscriptions(reader, new Tail(reader), Runnable::run, properties);
        subscriptions.start();
        return subscriptions;
    }

    private static final class Gone extends RecordingSubscriber {

        private int written;

        @Override
        public void heartbeat() throws IOException {
            if (++written > 1) {
                throw new IOException("gone");
            }
        }
    }
}
