package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.person.Person;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.CancellationProperties.Consent;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.security.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
@Import(LeaveServices.class)
class LeaveChangeServiceTest {

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    LeaveApplications applications;

    @Autowired
    ApprovalCheck approval;

    @Autowired
    ChangeRecorder recorder;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    private UUID id;

    @BeforeEach
    void receiveOne() {
        id = receive(Samples.received());
    }

    private UUID receive(ReceivedApplication received) {
        service.receive(List.of(received));
        return received.id();
    }

    @Test
    void aDecisionIsKeptAndAnnounced() {
        var decided = changes.decide(People.MIA, id, Decision.APPROVED, "Enjoy!");

        assertThat(decided.status()).isEqualTo(LeaveStatus.APPROVED);
        var decision = Objects.requireNonNull(decided.decision());
        assertThat(decision)
                .isEqualTo(new DecisionDetails(Decision.APPROVED, "mia@example.com", "Enjoy!", decision.at()));
        assertThat(service.get(People.MIA, id)).isEqualTo(decided);
        assertThat(decided.revision()).isEqualTo(1);
        assertThat(decided.lastChange())
                .isEqualTo(new LeaveChange(
                        1,
                        ChangeType.APPROVED,
                        LeaveStatus.APPROVED,
                        LocalDate.of(2026, 12, 1),
                        "mia@example.com",
                        null,
                        "Enjoy!",
                        decision.at()));
        assertThat(decision.at()).isEqualTo(decision.at().truncatedTo(ChronoUnit.MILLIS));
        assertThat(announced()).containsExactly(id);
    }

    /** One that signs in with a token has a name. */
    @Test
    void anAuthorIsKnownByEmailAndByName() {
        var named = new Person(
                People.MIA.email(), "Mia M.", People.MIA.department(), People.MIA.manages(), People.MIA.role());

        var decided = changes.decide(named, id, Decision.APPROVED, null);

        assertThat(Objects.requireNonNull(decided.decision()).by()).isEqualTo("Mia M.");
        assertThat(decided.lastChange()).satisfies(it -> {
            assertThat(it.changedBy()).isEqualTo("mia@example.com");
            assertThat(it.changedByName()).isEqualTo("Mia M.");
        });
        assertThat(outbox.lockNext(1).get(0).change().nameOrEmail()).isEqualTo("Mia M.");
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        var first = changes.decide(People.MIA, id, Decision.DECLINED, "No cover");

        var again = changes.decide(People.MIA, id, Decision.DECLINED, "Other words");

        assertThat(again).isEqualTo(first);
        assertThat(announced()).containsExactly(id);
    }

    @Test
    void theOtherDecisionIsRefused() {
        changes.decide(People.MIA, id, Decision.APPROVED, null);

        assertThatExceptionOfType(StatusConflictException.class)
                .isThrownBy(() -> changes.decide(People.MIA, id, Decision.DECLINED, "No cover"));
        assertThat(service.get(People.MIA, id).status()).isEqualTo(LeaveStatus.APPROVED);
        assertThat(announced()).containsExactly(id);
    }

    /** Also of what is declined already, and of what is not there: first the decision itself must be one. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n\t", "\u00a0", "\u200b\u3000", "\ufeff\u2060\u202e", "\u2800\u3164"})
    void aDeclineSaysWhy(@Nullable String comment) {
        assertReasonMissing(id, comment);
        assertThat(service.get(People.MIA, id).status()).isEqualTo(LeaveStatus.PENDING);
        assertThat(announced()).isEmpty();

        changes.decide(People.MIA, id, Decision.DECLINED, "No cover");
        assertReasonMissing(id, comment);
        assertReasonMissing(UUID.randomUUID(), comment);
    }

    private void assertReasonMissing(UUID which, @Nullable String comment) {
        assertThatExceptionOfType(CommentMissingException.class)
                .isThrownBy(() -> changes.decide(People.MIA, which, Decision.DECLINED, comment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\u200b"})
    void aCommentWithNothingToReadIsNone(String comment) {
        var decided = changes.decide(People.MIA, id, Decision.APPROVED, comment);

        assertThat(decided.decision()).extracting(DecisionDetails::comment).isNull();
    }

    @Test
    void whatWasNeverHeardOfCannotBeDecided() {
        assertThatExceptionOfType(ApplicationNotFoundException.class)
                .isThrownBy(() -> changes.decide(People.MIA, UUID.randomUUID(), Decision.APPROVED, null));
        assertThat(announced()).isEmpty();
    }

    private List<UUID> announced() {
        return outbox.lockNext(10).stream().map(it -> it.applicationId()).toList();
    }

    @Test
    void aDecisionStaysWhatItWas() {
        var decision =
                changes.decide(People.MIA, id, Decision.APPROVED, "Enjoy!").decision();

        changes.cancel(People.ALICE, id, "I am needed");
        changes.decideCancellation(People.HELEN, id, Decision.DECLINED, "You are not");
        changes.cancel(People.ALICE, id, null);
        var cancelled = changes.decideCancellation(People.MIA, id, Decision.APPROVED, "Then");

        assertThat(cancelled.decision()).isEqualTo(decision);
        assertThat(cancelled.revision()).isEqualTo(5);
        assertThat(history())
                .containsExactly(
                        "1 APPROVED APPROVED mia@example.com Enjoy!",
                        "2 CANCELLATION_REQUESTED CANCELLATION_REQUESTED alice@example.com I am needed",
                        "3 CANCELLATION_REFUSED APPROVED helen@example.com You are not",
                        "4 CANCELLATION_REQUESTED CANCELLATION_REQUESTED alice@example.com null",
                        "5 CANCELLED CANCELLED mia@example.com Then");
    }

    /** As it would be after a change of the calendar. */
    @Test
    void theLastDayStaysWhatItWasAtTheFirstChange() {
        changes.decide(People.MIA, id, Decision.APPROVED, null);
        var lastDay = LocalDate.of(2026, 12, 24);
        jdbc.sql("update leave_application set last_day = ?").param(lastDay).update();

        assertThat(changes.cancel(People.ALICE, id, null).lastDay()).isEqualTo(lastDay);
        changes.decideCancellation(People.MIA, id, Decision.APPROVED, null);

        assertThat(service.get(People.MIA, id).lastDay()).isEqualTo(lastDay);
    }

    /** A request can be refused and made again for ever. */
    @Test
    void noMoreThanFiveHundredChangesButWhatEndsThem() {
        changes.decide(People.MIA, id, Decision.APPROVED, null);
        jdbc.sql("update leave_application set revision = 500").update();
        var kept = service.get(People.MIA, id);

        assertThatExceptionOfType(TooManyChangesException.class)
                .isThrownBy(() -> changes.cancel(People.ALICE, id, null));
        assertThat(service.get(People.MIA, id)).isEqualTo(kept);

        jdbc.sql("update leave_application set revision = 499").update();
        var requested = changes.cancel(People.ALICE, id, null);
        assertThat(changes.cancel(People.ALICE, id, null)).as("the same again").isEqualTo(requested);
        changes.decideCancellation(People.MIA, id, Decision.DECLINED, "You are needed");
        assertThat(changes.cancel(People.MIA, id, "Not any more").revision()).isEqualTo(502);
    }

    private List<String> history() {
        return jdbc.sql("""
                        select concat_ws(' ', revision, change, status, changed_by, coalesce(comment, 'null'))
                        from leave_change where application_id = ? order by revision""").param(id).query(String.class).list();
    }

    /** One that was decided before changes were kept. */
    @Test
    void whatWasDecidedBeforeIsCancelledAsItsFirstChange() {
        jdbc.sql("update leave_application set status = 'APPROVED', processed_by = 'Manager #1', processed_at = now()")
                .update();

        assertThat(changes.cancel(People.ALICE, id, null).revision()).isEqualTo(1);
    }

    @Test
    void whoeverCancelsAnothersLeaveSaysWhy() {
        changes.decide(People.MIA, id, Decision.APPROVED, null);

        for (var other : List.of(People.MIA, People.HELEN)) {
            assertThatExceptionOfType(CommentMissingException.class)
                    .isThrownBy(() -> changes.cancel(other, id, "\u200b "));
        }
        assertThatExceptionOfType(CommentMissingException.class)
                .isThrownBy(() -> changes.decideCancellation(People.MIA, id, Decision.DECLINED, null));
        assertThat(service.get(People.MIA, id).revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS,     2026-11-01, CANCELLATION_REQUESTED",
        "ALWAYS,     2026-12-02, CANCELLATION_REQUESTED",
        "ONCE_BEGUN, 2026-11-30, CANCELLED",
        "ONCE_BEGUN, 2026-12-01, CANCELLATION_REQUESTED",
        "ONCE_BEGUN, 2026-12-24, CANCELLATION_REQUESTED",
        "NEVER,      2026-11-30, CANCELLED",
        "NEVER,      2026-12-24, CANCELLED",
    })
    void theApplicantNeedsConsentAsConfigured(Consent consent, LocalDate today, LeaveStatus status) {
        changes.decide(People.MIA, id, Decision.APPROVED, null);

        var cancelled = with(consent, today).cancel(People.ALICE, id, null);

        assertThat(cancelled.status()).isEqualTo(status);
        assertThat(with(Consent.NEVER, today).cancel(People.ALICE, id, null)).isEqualTo(cancelled);
        assertThat(with(Consent.ALWAYS, today).cancel(People.ALICE, id, null)).isEqualTo(cancelled);
    }

    /** At the last moment of that day; nothing here is called from outside, and so in no transaction. */
    private LeaveChangeService with(Consent consent, LocalDate today) {
        var clock = Clock.fixed(Instant.parse(today + "T23:59:59.999999Z"), ZoneOffset.UTC);
        return new LeaveChangeService(applications, approval, recorder, new CancellationProperties(consent), clock);
    }

    /** Twenty-five of each at once, again and again: one is first, and all the others hear of it. */
    @Test
    void ofWithdrawalsAndDecisionsAtOnceOneIsDone() throws Exception {
        for (var round = 0; round < 10; round++) {
            id = receive(Samples.received(
                    People.ALICE.email().toString(), Department.IT, Samples.TUESDAY.plusWeeks(round + 1), 8));
            var outcomes = allAtOnce(IntStream.range(0, 50)
                    .<Callable<LeaveStatus>>mapToObj(it -> it % 2 == 0 ? this::withdrawal : this::approval)
                    .toList());

            var kept = service.get(People.HELEN, id);
            assertThat(outcomes).hasSize(50).containsOnly(kept.status());
            assertThat(kept.status()).isIn(LeaveStatus.WITHDRAWN, LeaveStatus.APPROVED);
            assertThat(kept.revision()).isEqualTo(1);
            assertThat(history()).hasSize(1);
            assertThat(outbox.backlog().messages()).isEqualTo(round + 1);
        }
    }

    private LeaveStatus withdrawal() {
        try {
            return changes.withdraw(People.ALICE, id, null).status();
        } catch (StatusConflictException e) {
            return e.status();
        }
    }

    private LeaveStatus approval() {
        try {
            return changes.decide(People.MIA, id, Decision.APPROVED, null).status();
        } catch (StatusConflictException e) {
            return e.status();
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = calls.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<T>();
            for (Future<T> it : answers) {
                all.add(it.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
