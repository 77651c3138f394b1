package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaveStreamServiceTest {

    private static final Person ALICE = People.ALICE;
    private static final Person HELEN = People.HELEN;

    private final StreamProperties properties = new StreamProperties(
            Duration.ofMillis(250),
            Duration.ofSeconds(15),
            2,
            2,
            Duration.ofSeconds(5),
            10,
            10,
            Duration.ofMinutes(15));
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final LogReader reader = new LogReader(log, properties);
    private final LeaveStreamService streams =
            new LeaveStreamService(reader, new LeaveEventBroadcaster(reader, Runnable::run), Runnable::run, properties);
    private final RecordingSubscriber subscriber = new RecordingSubscriber();

    @BeforeEach
    void start() {
        streams.start();
    }

    @Test
    void startsAtThePresentWithoutAPosition() {
        log.add(0, 0, 3);
        streams.open(HELEN, subscriber, null);

        assertThat(subscriber.log).containsExactly("begin 0-3");
    }

    @Test
    void resumesBehindThePosition() {
        log.add(0, 0, 3);
        streams.open(HELEN, subscriber, StreamPosition.parse("0-1"));

        assertThat(subscriber.log).containsExactly("begin 0-1", "0-2", "0-3");
    }

    @Test
    void aPositionOfAnotherDatabaseDoesNotHideWhatComes() {
        log.add(0, 0, 3);
        streams.open(HELEN, subscriber, StreamPosition.parse("0-1000_7-7"));

        assertThat(subscriber.log).containsExactly("begin 0-3");
    }

    @Test
    void countsASubscriberUntilItEnds() {
        var first = streams.open(HELEN, subscriber, null);
        streams.open(ALICE, new RecordingSubscriber(), null);
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> streams.open(HELEN, subscriber, null));

        first.end();
        first.end();

        streams.open(ALICE, new RecordingSubscriber(), null);
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> streams.open(HELEN, subscriber, null));
    }

    @Test
    void endsAllWhenItStops() {
        streams.open(HELEN, subscriber, null);

        streams.stop();

        assertThat(subscriber.log).endsWith("end");
        assertThat(streams.count()).isZero();
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> streams.open(HELEN, subscriber, null));
    }

    @Test
    void endsTheQuietStreamOfWhoMayListenNoMore() {
        var other = new RecordingSubscriber();
        streams.open(HELEN, subscriber, null);
        streams.open(ALICE, other, null);

        streams.endExpired();
        assertThat(streams.count()).isEqualTo(2);

        subscriber.admitted = false;
        streams.endExpired();
        assertThat(subscriber.log).containsExactly("begin start", "end");
        assertThat(other.log).containsExactly("begin start");
        assertThat(streams.count()).isEqualTo(1);
    }

    @Test
    void heartbeatsReachAll() {
        streams.open(HELEN, subscriber, null);

        streams.heartbeat();

        assertThat(subscriber.log).containsExactly("begin start", "heartbeat");
    }
}
