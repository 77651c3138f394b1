package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** So many streams for all, and fewer for one. */
class StreamLimitsTest {

    private static final Person ALICE = People.ALICE;
    private static final Person BOB = People.BOB;
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void nobodyHasMoreThanAPersonMay() {
        var streams = streams(4, 2, LONG);
        streams.open(ALICE, new RecordingSubscriber(), null);
        streams.open(ALICE, new RecordingSubscriber(), null);

        assertThatExceptionOfType(TooManyStreamsException.class)
                .isThrownBy(() -> streams.open(ALICE, new RecordingSubscriber(), null))
                .satisfies(it -> assertThat(it.retryAfter()).isBetween(LONG.minusMinutes(1), LONG));
        streams.open(BOB, new RecordingSubscriber(), null);
        assertThat(streams.count()).isEqualTo(3);
    }

    @Test
    void theOldestIsEndedForANewOne() {
        var streams = streams(4, 2, Duration.ofMillis(1));
        var oldest = new RecordingSubscriber();
        var newer = new RecordingSubscriber();
        var bobs = new RecordingSubscriber();
        streams.open(BOB, bobs, null);
        streams.open(ALICE, oldest, null);
        streams.open(ALICE, newer, null);

        await().ignoreException(TooManyStreamsException.class)
                .until(() -> streams.open(ALICE, new RecordingSubscriber(), null) != null);

        assertThat(oldest.log).endsWith("end");
        assertThat(newer.log).doesNotContain("end");
        assertThat(bobs.log).doesNotContain("end");
        assertThat(streams.count()).isEqualTo(3);
    }

    /** With the second write, as it is over TCP. */
    @Test
    void whoIsGoneMakesRoomAtOnceForTheSamePerson() {
        var streams = streams(4, 1, LONG);
        streams.open(ALICE, new Gone(), null);

        streams.open(ALICE, new RecordingSubscriber(), null);

        assertThat(streams.count()).isEqualTo(1);
    }

    @Test
    void whoIsGoneMakesRoomAtOnceForAnother() {
        var streams = streams(2, 2, LONG);
        streams.open(ALICE, new Gone(), null);
        streams.open(ALICE, new RecordingSubscriber(), null);

        streams.open(BOB, new RecordingSubscriber(), null);

        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> streams.open(BOB, new RecordingSubscriber(), null));
    }

    /** Two wait for the instance, and what was theirs when they began to wait is one of them's at the end. */
    @Test
    void norHasWhoHadToWait() throws InterruptedException {
        var streams = streams(3, 2, LONG);
        var bobs = List.of(
                streams.open(BOB, new RecordingSubscriber(), null), streams.open(BOB, new RecordingSubscriber(), null));
        streams.open(ALICE, new RecordingSubscriber(), null);
        var refused = new AtomicInteger();
        var waiting = Stream.generate(() -> new Thread(() -> {
                    try {
                        streams.open(ALICE, new RecordingSubscriber(), null);
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
        assertThat(streams.count()).isEqualTo(2);
    }

    private static LeaveStreamService streams(int max, int maxPerPerson, Duration heartbeat) {
        var properties = new StreamProperties(
                Duration.ofMillis(250),
                heartbeat,
                max,
                maxPerPerson,
                Duration.ofSeconds(5),
                10,
                10,
                Duration.ofMinutes(15));
        var reader = new LogReader(new InMemoryEventLog(), properties);
        var streams = new LeaveStreamService(
                reader, new LeaveEventBroadcaster(reader, Runnable::run), Runnable::run, properties);
        streams.start();
        return streams;
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
