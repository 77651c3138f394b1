package com.timeoff.manager.outbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.models.Decision;
import java.util.List;
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
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void holdsAllThatWasDecidedUntilItIsAnnounced() {
        var first = decided();
        var second = decided();

        var next = outbox.lockNext(10);
        assertThat(next).extracting(OutboxMessage::decided).containsExactly(first, second);
        assertThat(outbox.lockNext(1)).extracting(OutboxMessage::decided).containsExactly(first);

        outbox.remove(next.subList(0, 1));
        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::decided).containsExactly(second);
    }

    @Test
    void whatBecomesOfTheApplicationLaterChangesNothing(@Autowired JdbcClient jdbc) {
        var decided = decided();

        jdbc.sql("""
                        update leave_application
                        set status = 'APPROVED', emp_department = 'SALES', processed_by = 'another', processed_at = now()""").update();

        assertThat(outbox.lockNext(10)).extracting(OutboxMessage::decided).containsExactly(decided);
    }

    @Test
    void ofEachApplicationOnlyTheFirstIsNext() {
        var first = decided();
        outbox.add(first);
        var other = decided();

        var next = outbox.lockNext(10);
        assertThat(next).extracting(OutboxMessage::decided).containsExactly(first, other);

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

        assertThat(outbox.lockNext(10))
                .extracting(OutboxMessage::decided)
                .containsExactly(fresh, failing, failingTwice);
        assertThat(outbox.lockNext(1)).extracting(OutboxMessage::decided).containsExactly(fresh);
    }

    @Test
    void whatOneTransactionHasLockedNoOtherGets() {
        var first = decided();
        outbox.add(first);
        var other = decided();

        transactions.executeWithoutResult(holding -> {
            assertThat(outbox.lockNext(1)).extracting(OutboxMessage::decided).containsExactly(first);
            assertThat(elsewhere())
                    .as("nor what comes after it of the same application")
                    .containsExactly(other);
        });
        assertThat(elsewhere()).containsExactly(first, other);
    }

    @Test
    void decisionsAreNotHeldUpByTheRelay() {
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

    private List<DecidedLeave> elsewhere() {
        return CompletableFuture.supplyAsync(() -> transactions.execute(it -> outbox.lockNext(10))).join().stream()
                .map(OutboxMessage::decided)
                .toList();
    }

    private static long seq(List<OutboxMessage> messages, int index) {
        return messages.get(index).seq();
    }

    private DecidedLeave decided() {
        var received = Samples.received();
        applications.addMissing(List.of(received));
        var decided = decided(received);
        outbox.add(decided);
        return decided;
    }

    private static DecidedLeave decided(ReceivedApplication it) {
        return new DecidedLeave(it.id(), it.leave(), Decision.DECLINED, "Manager #1", "No cover", Samples.NOW);
    }
}
