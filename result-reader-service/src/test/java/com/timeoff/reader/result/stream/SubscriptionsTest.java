package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.models.EmailAddress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");
    private static final EmailAddress HELEN = EmailAddress.of("helen@example.com");

    private final StreamProperties properties = new StreamProperties(
            Duration.ofMillis(250),
            Duration.ofSeconds(15),
            2,
            2,
            Duration.ofSeconds(5),
            10,
            10,
            Duration.ofMinutes(15));
    private final FakeLog log = new FakeLog();
    private final LogReader reader = new LogReader(log, properties);
    private final Subscriptions subscriptions = new Subscriptions(reader, new Tail(reader), Runnable::run, properties);
    private final RecordingSubscriber subscriber = new RecordingSubscriber();

    @BeforeEach
    void start() {
        subscriptions.start();
    }

    @Test
    void startsAtThePresentWithoutAPosition() {
        log.add(0, 0, 3);
        subscriptions.open(HELEN, subscriber, null);

        assertThat(subscriber.log).containsExactly("begin 0-3");
    }

    @Test
    void resumesBehindThePosition() {
        log.add(0, 0, 3);
        subscriptions.open(HELEN, subscriber, Positions.parse("0-1"));

        assertThat(subscriber.log).containsExactly("begin 0-1", "0-2", "0-3");
    }

    @Test
    void aPositionOfAnotherDatabaseDoesNotHideWhatComes() {
        log.add(0, 0, 3);
        subscriptions.open(HELEN, subscriber, Positions.parse("0-1000_7-7"));

        assertThat(subscriber.log).containsExactly("begin 0-3");
    }

    @Test
    void hasSoManyPlacesAndGivesThemBack() {
        var first = subscriptions.open(HELEN, subscriber, null);
        subscriptions.open(ALICE, new RecordingSubscriber(), null);
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> subscriptions.open(HELEN, subscriber, null));

        first.end();
        first.end();

        subscriptions.open(ALICE, new RecordingSubscriber(), null);
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> subscriptions.open(HELEN, subscriber, null));
    }

    @Test
    void endsAllWhenItStops() {
        subscriptions.open(HELEN, subscriber, null);

        subscriptions.stop();

        assertThat(subscriber.log).endsWith("end");
        assertThat(subscriptions.count()).isZero();
        assertThatExceptionOfType(TooManySubscribersException.class)
                .isThrownBy(() -> subscriptions.open(HELEN, subscriber, null));
    }

    @Test
    void endsTheQuietStreamOfWhoMayListenNoMore() {
        var other = new RecordingSubscriber();
        subscriptions.open(HELEN, subscriber, null);
        subscriptions.open(ALICE, other, null);

        subscriptions.endWhatIsOver();
        assertThat(subscriptions.count()).isEqualTo(2);

        subscriber.admitted = false;
        subscriptions.endWhatIsOver();
        assertThat(subscriber.log).containsExactly("begin start", "end");
        assertThat(other.log).containsExactly("begin start");
        assertThat(subscriptions.count()).isEqualTo(1);
    }

    @Test
    void heartbeatsReachAll() {
        subscriptions.open(HELEN, subscriber, null);

        subscriptions.heartbeat();

        assertThat(subscriber.log).containsExactly("begin start", "heartbeat");
    }
}
