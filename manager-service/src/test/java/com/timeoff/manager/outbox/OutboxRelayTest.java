package com.timeoff.manager.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeaveChange;
import com.timeoff.manager.leave.LeaveChanges;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.outbox.OutboxRelay.Outcome;
import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RepositoryTest
class OutboxRelayTest {

    private static final CompletableFuture<Void> ACKNOWLEDGED = CompletableFuture.completedFuture(null);
    private static final CompletableFuture<Void> REFUSED =
            CompletableFuture.failedFuture(new IllegalStateException("too large"));
    private static final int BATCH = 5;

    private final List<UUID> announced = Collections.synchronizedList(new ArrayList<>());

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveChanges changes;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whatIsAcknowledgedIsAnnouncedOnce() {
        var ids = decided(3);

        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.SENT);

        assertThat(announced).isEqualTo(ids);
        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.IDLE);
        assertThat(announced).isEqualTo(ids);
    }

    @Test
    void aBatchIsOnItsWayTogether() {
        var ids = decided(2);
        var pending = new CompletableFuture<Void>();

        // The first is acknowledged only when the second is on its way.
        relay(it -> it.equals(ids.get(0)) ? pending : completing(pending)).relayBatch();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsNotAcknowledgedWaitsOn() {
        var ids = decided(3);
        var later = new CompletableFuture<Void>();

        var outcome = relay(it -> switch (ids.indexOf(it)) {
                    case 0 -> ACKNOWLEDGED;
                    case 1 -> later;
                    default -> {
                        later.completeExceptionally(new IllegalStateException("timed out"));
                        yield ACKNOWLEDGED;
                    }
                })
                .relayBatch();

        assertThat(outcome).as("of two").isEqualTo(Outcome.SENT);
        assertThat(waiting()).containsExactly(ids.get(1));
    }

    @Test
    void aBrokerThatIsAwayIsNotAskedAgainForEachMessage() {
        var ids = decided(3);

        var relay = relay(it -> {
            throw new AnnouncerUnavailableException(new IllegalStateException("broker away"));
        });
        assertThat(relay.relayBatch()).isEqualTo(Outcome.FAILED);

        assertThat(announced).containsExactly(ids.get(0));
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** As many as a batch has, and each fails at once. */
    @Test
    void whatFailsHoldsUpNoOtherApplication() {
        var failing = decided(BATCH);
        var others = decided(BATCH);
        var relay = relay(it -> failing.contains(it) ? REFUSED : ACKNOWLEDGED);

        assertThat(relay.relayBatch()).isEqualTo(Outcome.FAILED);
        assertThat(relay.relayBatch()).isEqualTo(Outcome.SENT);
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(failing);
        assertThat(announced).containsAll(others);

        var fresh = decided(1);
        relay.relayBatch();
        assertThat(waiting()).doesNotContainAnyElementsOf(fresh);
    }

    @Test
    void whatCannotBeReadCountsAFailureAndHoldsUpNoOther(@Autowired JdbcClient jdbc) {
        var ids = decided(3);
        jdbc.sql("update leave_application set emp_email = 'nobody' where id = ?")
                .param(ids.get(0))
                .update();
        jdbc.sql("update leave_application set emp_department = 'SALES' where id = ?")
                .param(ids.get(1))
                .update();

        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.SENT);

        assertThat(announced).containsExactly(ids.get(2));
        assertThat(outbox.lockNext(BATCH)).hasSize(2).allMatch(it -> it.failures() == 1);
    }

    @Test
    void whatFailsHoldsUpWhatFollowsOfItsApplication() {
        var id = decided(1).get(0);
        add(id, Samples.changed(2, ChangeType.CANCELLATION_REQUESTED, LeaveStatus.CANCELLATION_REQUESTED));
        var told = new ArrayList<Integer>();

        announcing(it -> {
                    told.add(it.revision());
                    return REFUSED;
                })
                .relayBatch();
        assertThat(told).containsExactly(1);

        var healed = announcing(it -> {
            told.add(it.revision());
            return ACKNOWLEDGED;
        });
        healed.relayBatch();
        healed.relayBatch();
        assertThat(told).containsExactly(1, 1, 2);
    }

    @Test
    void severalRelayAtOnceAndEachMessageIsAnnouncedOnce() {
        var ids = decided(10 * BATCH);

        IntStream.range(0, 4)
                .mapToObj(it -> CompletableFuture.runAsync(this::relayAll))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(announced).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(waiting()).isEmpty();
    }

    private void relayAll() {
        var relay = relay(it -> ACKNOWLEDGED);
        while (relay.relayBatch() == Outcome.SENT) {
            assertThat(announced).hasSizeLessThanOrEqualTo(10 * BATCH);
        }
    }

    @Test
    void aBatchIsBounded() {
        decided(BATCH + 2);

        relay(it -> ACKNOWLEDGED).relayBatch();

        assertThat(waiting()).hasSize(2);
    }

    private static CompletableFuture<Void> completing(CompletableFuture<Void> other) {
        other.complete(null);
        return ACKNOWLEDGED;
    }

    private OutboxRelay relay(Function<UUID, CompletableFuture<?>> announcer) {
        return announcing(it -> {
            announced.add(it.applicationId());
            return announcer.apply(it.applicationId());
        });
    }

    private OutboxRelay announcing(ChangeAnnouncer announcer) {
        var second = Duration.ofSeconds(1);
        return new OutboxRelay(outbox, announcer, transactions, new OutboxProperties(BATCH, second, second, second));
    }

    private List<UUID> waiting() {
        return outbox.lockNext(1_000).stream().map(OutboxMessage::applicationId).toList();
    }

    private List<UUID> decided(int count) {
        var received =
                IntStream.range(0, count).mapToObj(it -> Samples.received()).toList();
        applications.addMissing(received);
        received.forEach(it -> add(it.id(), Samples.changed(1, ChangeType.APPROVED, LeaveStatus.APPROVED)));
        return received.stream().map(it -> it.id()).toList();
    }

    private void add(UUID id, LeaveChange change) {
        changes.add(id, change, null);
        outbox.add(id, change.revision());
    }
}
