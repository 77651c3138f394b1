package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.testing.People;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveApplicationsTest {

    private final Store store = new Store();
    private final Announced announced = new Announced();
    private final LeaveApplications applications =
            new LeaveApplications(store, announced, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final UUID id = pending();

    @Test
    void aDecisionIsKeptAndAnnounced() {
        var decided = applications.decide(People.MIA, id, Decision.APPROVED, "Enjoy!");

        assertThat(decided.status()).isEqualTo(Status.APPROVED);
        assertThat(decided.verdict())
                .isEqualTo(new Verdict(Decision.APPROVED, "mia@example.com", "Enjoy!", Samples.NOW));
        assertThat(announced.ids).containsExactly(id);
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        var first = applications.decide(People.MIA, id, Decision.DECLINED, "No cover");

        var again = applications.decide(People.MIA, id, Decision.DECLINED, "Other words");

        assertThat(again).isEqualTo(first);
        assertThat(announced.ids).containsExactly(id);
    }

    @Test
    void theOtherDecisionIsRefused() {
        applications.decide(People.MIA, id, Decision.APPROVED, null);

        assertThatExceptionOfType(AlreadyDecidedException.class)
                .isThrownBy(() -> applications.decide(People.MIA, id, Decision.DECLINED, "No cover"));
        assertThat(applications.get(People.MIA, id).status()).isEqualTo(Status.APPROVED);
        assertThat(announced.ids).containsExactly(id);
    }

    /** Also of what is declined already, and of what is not there: first the decision itself must be one. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n\t", "\u00a0", "\u200b\u3000", "\ufeff\u2060\u202e", "\u2800\u3164"})
    void aDeclineSaysWhy(@Nullable String comment) {
        assertReasonMissing(id, comment);
        assertThat(applications.get(People.MIA, id).status()).isEqualTo(Status.PENDING);
        assertThat(announced.ids).isEmpty();

        applications.decide(People.MIA, id, Decision.DECLINED, "No cover");
        assertReasonMissing(id, comment);
        assertReasonMissing(UUID.randomUUID(), comment);
    }

    private void assertReasonMissing(UUID which, @Nullable String comment) {
        assertThatExceptionOfType(ReasonMissingException.class)
                .isThrownBy(() -> applications.decide(People.MIA, which, Decision.DECLINED, comment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\u200b"})
    void aCommentWithNothingToReadIsNone(String comment) {
        var decided = applications.decide(People.MIA, id, Decision.APPROVED, comment);

        assertThat(decided.verdict()).extracting(Verdict::comment).isNull();
    }

    @Test
    void whatWasNeverHeardOfCannotBeDecided() {
        assertThatExceptionOfType(ApplicationNotFoundException.class)
                .isThrownBy(() -> applications.decide(People.MIA, UUID.randomUUID(), Decision.APPROVED, null));
        assertThat(announced.ids).isEmpty();
    }

    private UUID pending() {
        var received = Samples.received();
        applications.receive(List.of(received));
        return received.id();
    }

    private static final class Store implements ApplicationStore {

        private final Map<UUID, LeaveApplication> rows = new LinkedHashMap<>();

        @Override
        public void addMissing(List<ReceivedApplication> applications) {
            applications.forEach(it -> rows.putIfAbsent(it.id(), new LeaveApplication(rows.size() + 1L, it, null)));
        }

        @Override
        public Optional<LeaveApplication> find(UUID id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<LeaveApplication> list(
                LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
            return List.copyOf(rows.values());
        }

        @Override
        public boolean decide(UUID id, Verdict verdict) {
            var row = rows.get(id);
            if (row.status() != Status.PENDING) {
                return false;
            }
            rows.put(id, new LeaveApplication(row.seq(), row.received(), verdict));
            return true;
        }
    }

    private static final class Announced implements Outbox {

        private final List<UUID> ids = new ArrayList<>();

        @Override
        public void add(UUID applicationId) {
            ids.add(applicationId);
        }

        @Override
        public boolean lock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DecidedLeave> unsent(int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void markSent(Collection<DecidedLeave> decided) {
            throw new UnsupportedOperationException();
        }
    }
}
