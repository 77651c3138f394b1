package com.timeoff.reader.result.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.security.People;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Everything on one thread, which decides when whose turn it is. */
class SubscriptionTest {

    private final StreamProperties properties = new StreamProperties(
            Duration.ofMillis(250),
            Duration.ofSeconds(15),
            10,
            10,
            Duration.ofSeconds(5),
            3,
            2,
            Duration.ofMinutes(15));
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final LogReader reader = new LogReader(log, properties);
    private final LeaveEventBroadcaster broadcaster = new LeaveEventBroadcaster(reader, Runnable::run);
    private final RecordingSubscriber subscriber = new RecordingSubscriber();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Subscription> ended = new ArrayList<>();

    @Test
    void catchesUpInOrderThenFollows() {
        log.add(0, 0, 6);
        log.add(1, 0, 2);
        open("0-3_1-1");
        runTasks();
        assertThat(subscriber.log).containsExactly("begin 0-3_1-1", "0-4", "0-5", "0-6", "1-2");

        log.add(0, 7, 7);
        log.add(2, 0, 1);
        broadcaster.advance();
        runTasks();
        assertThat(subscriber.events()).containsExactly("0-4", "0-5", "0-6", "1-2", "0-7", "2-0", "2-1");
    }

    @Test
    void resultsAndChangesEachInTheirOrder() {
        log.add(0, 0, 2);
        log.addChanges(0, 0, 3);
        log.addChanges(1, 0, 0);
        open("0-0_c0-1");
        runTasks();
        assertThat(subscriber.log).containsExactly("begin 0-0_c0-1", "0-1", "0-2", "c0-2", "c0-3", "c1-0");

        log.addChanges(0, 4, 4);
        log.add(0, 3, 3);
        broadcaster.advance();
        runTasks();
        assertThat(subscriber.events()).endsWith("0-3", "c0-4");
        assertThat(subscriber.events()).doesNotHaveDuplicates().hasSize(7);
    }

    /** All of them: it may have missed any. */
    @Test
    void whoHasAnIdOfBeforeIsGivenTheChangesFromTheFirst() {
        log.add(0, 0, 2);
        log.addChanges(0, 0, 1);
        open("0-2");
        runTasks();

        assertThat(subscriber.events()).containsExactly("c0-0", "c0-1");
    }

    @Test
    void whatComesWhileItCatchesUpIsNeitherLostNorDoubled() {
        var other = new RecordingSubscriber();
        log.add(0, 0, 1);
        open("0-1", other);
        runTasks();
        // The first step of catching up has its target already when the log grows and the broadcaster moves on.
        subscriber.onReceive = () -> {
            if (log.results.size() == 2) {
                log.add(0, 2, 4);
                broadcaster.advance();
            }
        };
        open("start");
        runTasks();
        log.add(0, 5, 5);
        broadcaster.advance();
        runTasks();

        assertThat(subscriber.events()).containsExactly("0-0", "0-1", "0-2", "0-3", "0-4", "0-5");
        assertThat(other.events()).containsExactly("0-2", "0-3", "0-4", "0-5");
    }

    @Test
    void skipsWhatItHasSent() {
        log.add(0, 0, 2);
        var subscription = open("start");
        runTasks();

        subscription.offer(log.readResults(0, 0, 2, 10));
        runTasks();

        assertThat(subscriber.events()).containsExactly("0-0", "0-1", "0-2");
    }

    /** Else they would come again after each interruption. */
    @Test
    void whatMayNotBeSeenIsNotSentAndMovesThePositionOn() {
        log.add(0, 0, 1);
        log.results.add(SomeResult.of(0, 2, "bob@example.com", Department.HR, Decision.APPROVED));
        var delivery = new Delivery(subscriber, LeaveScope.of(People.ALICE), StreamPosition.START);
        new Subscription(delivery, reader, broadcaster, tasks::add, 3, ended::add).begin();
        runTasks();

        assertThat(subscriber.events()).containsExactly("0-0", "0-1");
        assertThat(delivery.sent()).hasToString("0-2");
    }

    @Test
    void skipsTheOffsetsOfDuplicatesAndDeadLetters() {
        log.add(0, 0, 0);
        log.add(0, 5, 5);
        open("start");
        runTasks();
        log.add(0, 9, 9);
        broadcaster.advance();
        runTasks();

        assertThat(subscriber.events()).containsExactly("0-0", "0-5", "0-9");
    }

    @Test
    void anOverfullQueueEndsTheStreamOfTheSlowOneOnly() {
        var fast = new RecordingSubscriber();
        var slowTasks = new ArrayDeque<Runnable>();
        log.add(0, 0, 0);
        subscription("0-0", subscriber, slowTasks::add).begin();
        open("0-0", fast);
        slowTasks.remove().run();
        runTasks();

        for (var offset = 1; offset <= 4; offset++) {
            log.add(0, offset, offset);
            broadcaster.advance();
            runTasks();
        }
        slowTasks.remove().run();

        assertThat(subscriber.log).containsExactly("begin 0-0", "end");
        assertThat(fast.events()).containsExactly("0-1", "0-2", "0-3", "0-4");
        assertThat(ended).hasSize(1);
    }

    @Test
    void aClientThatIsGoneIsForgotten() {
        open("start");
        runTasks();
        subscriber.gone = true;
        log.add(0, 0, 0);
        broadcaster.advance();
        runTasks();
        var reads = log.latestAsked;

        broadcaster.advance();

        assertThat(ended).hasSize(1);
        assertThat(subscriber.log).containsExactly("begin start");
        assertThat(log.latestAsked).isEqualTo(reads);
    }

    @Test
    void nobodyListensSoNobodyAsks() {
        broadcaster.advance();

        assertThat(log.latestAsked + log.reads).isZero();
    }

    @Test
    void beatsAndEndsOnce() {
        var subscription = open("start");
        subscription.heartbeat();
        runTasks();
        subscription.end();
        subscription.end();
        runTasks();
        subscription.heartbeat();
        runTasks();

        assertThat(subscriber.log).containsExactly("begin start", "heartbeat", "end");
        assertThat(ended).hasSize(1);
    }

    @Test
    void whoMayListenNoMoreIsBroughtNothing() {
        log.add(0, 0, 2);
        subscriber.onReceive = () -> subscriber.admitted = false;
        open("start");
        runTasks();

        assertThat(subscriber.log).containsExactly("begin start", "0-0", "end");
        assertThat(ended).hasSize(1);
    }

    @Test
    void endsWhenTheLogCannotBeRead() {
        log.beforeLatest = () -> {
            throw new IllegalStateException("database away");
        };
        open("start");
        runTasks();

        assertThat(subscriber.log).containsExactly("begin start", "end");
        assertThat(ended).hasSize(1);
    }

    @Test
    void endsWhenTheExecutorTakesNothingMore() {
        subscription("start", subscriber, task -> {
                    throw new RejectedExecutionException();
                })
                .begin();

        assertThat(subscriber.log).containsExactly("end");
        assertThat(ended).hasSize(1);
    }

    private Subscription open(String from) {
        return open(from, subscriber);
    }

    private Subscription open(String from, Subscriber to) {
        var subscription = subscription(from, to, tasks::add);
        subscription.begin();
        return subscription;
    }

    private Subscription subscription(String from, Subscriber to, Executor executor) {
        var delivery = new Delivery(to, LeaveScope.EVERYBODYS, StreamPosition.parse(from));
        return new Subscription(delivery, reader, broadcaster, executor, properties.queueCapacity(), ended::add);
    }

    private void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
