package com.timeoff.manager.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.outbox.OutboxRelay.Outcome;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class OutboxRelayTest {

    private static final CompletableFuture<Void> ACKNOWLEDGED = CompletableFuture.completedFuture(null);
    private static final CompletableFuture<Void> REFUSED =
            CompletableFuture.failedFuture(new IllegalStateException("broker away"));

    private final Rows rows = new Rows();
    private final List<Long> announced = new ArrayList<>();

    @Test
    void whatIsAcknowledgedIsMarkedAsSent() {
        rows.add(3);

        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.SENT);

        assertThat(announced).containsExactly(1L, 2L, 3L);
        assertThat(rows.sent).containsExactly(1L, 2L, 3L);
        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.IDLE);
    }

    @Test
    void aBatchIsOnItsWayTogether() {
        rows.add(2);
        var pending = new CompletableFuture<Void>();

        // The first is acknowledged only when the second is on its way.
        relay(it -> it.seq() == 1 ? pending : completing(pending)).relayBatch();

        assertThat(rows.sent).containsExactly(1L, 2L);
    }

    @Test
    void whatIsNotAcknowledgedWaitsOn() {
        rows.add(3);
        var later = new CompletableFuture<Void>();

        var outcome = relay(it -> switch ((int) it.seq()) {
                    case 1 -> ACKNOWLEDGED;
                    case 2 -> later;
                    default -> {
                        later.completeExceptionally(new IllegalStateException("timed out"));
                        yield ACKNOWLEDGED;
                    }
                })
                .relayBatch();

        assertThat(outcome).isEqualTo(Outcome.FAILED);
        assertThat(rows.sent).containsExactly(1L, 3L);
    }

    @Test
    void aBrokerThatIsAwayIsNotAskedAgainForEachRow() {
        rows.add(3);

        assertThat(relay(it -> REFUSED).relayBatch()).isEqualTo(Outcome.FAILED);

        assertThat(announced).containsExactly(1L);
        assertThat(rows.sent).isEmpty();
    }

    @Test
    void onlyOneRelays() {
        rows.add(1);
        rows.lockedElsewhere = true;

        assertThat(relay(it -> ACKNOWLEDGED).relayBatch()).isEqualTo(Outcome.BUSY);
        assertThat(announced).isEmpty();
    }

    @Test
    void aBatchIsBounded() {
        rows.add(7);

        relay(it -> ACKNOWLEDGED).relayBatch();

        assertThat(rows.sent).hasSize(5);
    }

    private static CompletableFuture<Void> completing(CompletableFuture<Void> other) {
        other.complete(null);
        return ACKNOWLEDGED;
    }

    private OutboxRelay relay(Function<DecidedLeave, CompletableFuture<?>> announcer) {
        var second = Duration.ofSeconds(1);
        return new OutboxRelay(
                rows,
                decided -> {
                    announced.add(decided.seq());
                    return announcer.apply(decided);
                },
                TransactionOperations.withoutTransaction(),
                new OutboxProperties(5, second, second, second, second));
    }

    private static final class Rows implements Outbox {

        private final List<DecidedLeave> unsent = new ArrayList<>();
        private final List<Long> sent = new ArrayList<>();
        private boolean lockedElsewhere;

        void add(int count) {
            LongStream.rangeClosed(1, count).mapToObj(Rows::decided).forEach(unsent::add);
        }

        private static DecidedLeave decided(long seq) {
            return new DecidedLeave(
                    seq,
                    UUID.randomUUID(),
                    EmailAddress.of("alice@example.com"),
                    Department.IT,
                    8,
                    LocalDate.of(2026, 12, 1),
                    Decision.APPROVED,
                    "Manager #1",
                    null,
                    Instant.EPOCH);
        }

        @Override
        public void add(UUID applicationId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean lock() {
            return !lockedElsewhere;
        }

        @Override
        public List<DecidedLeave> unsent(int limit) {
            return List.copyOf(unsent.subList(0, Math.min(limit, unsent.size())));
        }

        @Override
        public void markSent(Collection<DecidedLeave> decided) {
            unsent.removeAll(decided);
            decided.forEach(it -> sent.add(it.seq()));
        }
    }
}
