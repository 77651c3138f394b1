package com.timeoff.manager.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeaveChanges;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RepositoryTest
class JdbcOutboxTest {

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveChanges changes;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void holdsAllOfAChangeUntilItIsAnnounced() {
        var first = decided();
        var second = decided();

        var next = outbox.lockNext(10);
        assertThat(next).extracting(OutboxMessage::change).containsExactly(first, second);
        assertThat(outbox.lockNext(1)).extracting(OutboxMessage::change).containsExactly(first);

        outbox.remove(next.subList(0, 1));
        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::change).containsExactly(second);
    }

    @Test
    void whatBecomesOfTheApplicationLaterChangesNothing(@Autowired JdbcClient jdbc) {
        var decided = decided();

        jdbc.sql("""
                        update leave_application
                        set status = 'CANCELLED', revision = 3, processed_by = 'another', comment = 'Other words',
                            processed_at = now()""").update();

        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::change).containsExactly(decided);
    }

    @Test
    void ofEachApplicationOnlyTheFirstIsNext() {
        var first = decided();
        add(first.applicationId(), 2);
        var other = decided();

        var next = outbox.lockNext(10);
        assertThat(next).extracting(OutboxMessage::change).containsExactly(first, other);

        outbox.countFailure(next.subList(0, 1));
        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::seq).containsExactly(seq(next, 1), seq(next, 0));

        outbox.remove(next);
        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::seq).containsExactly(seq(next, 0) + 1);
    }

    @Test
    void whatFailedComesAfterTheOthers() {
        var failing = decided();
        outbox.countFailure(outbox.lockNext(1));
        var failingTwice = decided();
        outbox.countFailure(outbox.lockNext(1));
        outbox.countFailure(outbox.lockNext(2).subList(1, 2));
        var fresh = decided();

        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::change).containsExactly(fresh, failing, failingTwice);
        assertThat(outbox.lockNext(1)).extracting(OutboxMessage::change).containsExactly(fresh);
    }

    @Test
    void whatOneTransactionHasLockedNoOtherGets() {
        var first = decided();
        add(first.applicationId(), 2);
        var other = decided();

        transactions.executeWithoutResult(holding -> {
            assertThat(outbox.lockNext(1)).extracting(OutboxMessage::change).containsExactly(first);
            assertThat(elsewhere())
                    .as("nor what comes after it of the same application")
                    .containsExactly(other);
        });
        assertThat(elsewhere()).containsExactly(first, other);
    }

    @Test
    void changesAreNotHeldUpByTheRelay() {
        transactions.executeWithoutResult(relaying -> {
            outbox.lockNext(10);
            CompletableFuture.runAsync(this::decided).join();
        });
        assertThat(outbox.lockNext(10)).hasSize(1);
    }

    @Test
    void knowsItsBacklog() {
        assertThat(outbox.backlog().messages()).isZero();
        assertThat(outbox.backlog().oldest()).isNull();

        decided();
        decided();

        assertThat(outbox.backlog().messages()).isEqualTo(2);
        assertThat(outbox.backlog().oldest()).isEqualTo(Samples.NOW);
    }

    private List<AnnouncedChange> elsewhere() {
        return CompletableFuture.supplyAsync(() -> transactions.execute(it -> outbox.lockNext(10))).join().stream()
                .map(OutboxMessage::change)
                .toList();
    }

    private static long seq(List<OutboxMessage> messages, int index) {
        return messages.get(index).seq();
    }

    private AnnouncedChange decided() {
        var received = Samples.received();
        applications.addMissing(List.of(received));
        return add(received.id(), 1);
    }

    private AnnouncedChange add(UUID id, int revision) {
        var change = Samples.changed(revision, ChangeType.DECLINED, LeaveStatus.DECLINED);
        changes.add(id, change, null);
        outbox.add(id, revision);
        return new AnnouncedChange(
                id,
                applications.find(id).orElseThrow().received().leave(),
                revision,
                change.type(),
                change.status(),
                change.lastDay(),
                change.changedBy(),
                change.changedByName(),
                change.comment(),
                change.changedAt());
    }
}
