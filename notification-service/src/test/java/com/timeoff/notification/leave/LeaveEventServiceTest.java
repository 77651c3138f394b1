package com.timeoff.notification.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.notification.EventDatabase;
import com.timeoff.notification.EventTables;
import com.timeoff.notification.RecordingHandler;
import com.timeoff.notification.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EventDatabase
class LeaveEventServiceTest {

    private static final Instant NOW = EventDatabase.INSTALLED.plus(Duration.ofDays(40));
    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    LeaveEventService service;

    @Autowired
    LeaveApplications applications;

    @Autowired
    RecordingHandler told;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void empty() {
        EventTables.empty(jdbc);
        told.forget();
        clock.set(NOW);
    }

    @Test
    void whatIsOlderThanADayIsKnownButNotTold() {
        var other = UUID.randomUUID();
        service.addSubmissions(List.of(
                SomeLeave.submission(id, NOW.minus(DAY).minusMillis(1)), SomeLeave.submission(other, NOW.minus(DAY))));

        assertThat(told.all()).extracting(LeaveEvent::applicationId).containsExactly(other);
        assertThat(applications.waitingAmong(List.of(id, other))).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void whatHappenedBeforeTheInstallationIsKnownButNotTold() {
        clock.set(EventDatabase.INSTALLED.plusSeconds(1));
        var other = UUID.randomUUID();
        service.addSubmissions(List.of(
                SomeLeave.submission(id, EventDatabase.INSTALLED.minusMillis(1)),
                SomeLeave.submission(other, EventDatabase.INSTALLED)));

        assertThat(told.all()).extracting(LeaveEvent::applicationId).containsExactly(other);
        assertThat(applications.isWaiting(id)).isTrue();
    }

    @Test
    void theFutureIsNow() {
        service.addDecisions(List.of(SomeLeave.decision(id, Decision.APPROVED, NOW.plus(DAY))));

        assertThat(told.of(id)).extracting(LeaveEvent::occurredAt).containsExactly(NOW);
    }

    @Test
    void theLastDayOfADecisionIsTheOneThatWasFixed() {
        service.addDecisions(List.of(SomeLeave.decision(id, Decision.APPROVED, NOW)));
        service.addChanges(List.of(SomeLeave.change(id, 1, "APPROVED", LeaveStatus.APPROVED, NOW)));
        service.addDecisions(List.of(SomeLeave.decision(id, Decision.APPROVED, NOW)));

        assertThat(told.of(id))
                .extracting(LeaveEvent::lastDay)
                .containsExactly(SomeLeave.START, SomeLeave.START.plusDays(1));
    }

    @Test
    void aDecisionIsToldOfItsResultOnlyAndAnUnknownChangeNotAtAll() {
        service.addChanges(List.of(
                SomeLeave.change(id, 1, "APPROVED", LeaveStatus.APPROVED, NOW),
                SomeLeave.change(id, 2, "POSTPONED", LeaveStatus.CANCELLATION_REQUESTED, NOW)));

        assertThat(told.of(id)).isEmpty();
        assertThat(applications.isWaiting(id)).isTrue();
    }

    @Test
    void nothingIsKnownThatAHandlerCouldNotTake() {
        told.failNext(1);
        var submissions = List.of(SomeLeave.submission(id, NOW));

        assertThatThrownBy(() -> service.addSubmissions(submissions))
                .isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(applications.isWaiting(id)).isFalse();

        service.addSubmissions(submissions);
        assertThat(applications.isWaiting(id)).isTrue();
        assertThat(told.keysOf(id)).containsExactly("RECEIVED");
    }

    /** It waits, but not for what it was submitted for. */
    @Test
    void anApplicationWhoseCancellationIsAskedForDoesNotWaitAsItCame() {
        service.addChanges(
                List.of(SomeLeave.change(id, 2, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED, NOW)));
        service.addSubmissions(List.of(SomeLeave.submission(id, NOW)));

        assertThat(applications.isWaiting(id, 2)).isTrue();
        assertThat(applications.isWaiting(id, 0)).isFalse();
    }

    @Test
    void waitsForOneDecisionAtATime() {
        service.addSubmissions(List.of(SomeLeave.submission(id, NOW)));
        assertThat(applications.isWaiting(id, 0)).isTrue();

        service.addChanges(List.of(
                SomeLeave.change(id, 1, "APPROVED", LeaveStatus.APPROVED, NOW),
                SomeLeave.change(id, 2, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED, NOW),
                SomeLeave.change(id, 3, "COMMENTED", LeaveStatus.CANCELLATION_REQUESTED, NOW)));
        assertThat(applications.isWaiting(id, 0)).isFalse();
        assertThat(applications.isWaiting(id, 2)).isTrue();

        service.addChanges(List.of(
                SomeLeave.change(id, 4, "CANCELLATION_REFUSED", LeaveStatus.APPROVED, NOW),
                SomeLeave.change(id, 5, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED, NOW)));
        assertThat(applications.isWaiting(id, 2)).isFalse();
        assertThat(applications.isWaiting(id, 5)).isTrue();
    }

    /** As the original's manager decides it. */
    @Test
    void aDecisionThatNamesNoneSettlesTheOldestThatAsksForTheSame() {
        var younger = UUID.randomUUID();
        service.addDecisions(List.of(SomeLeave.version1(NOW)));
        service.addSubmissions(List.of(SomeLeave.submission(id, NOW), SomeLeave.submission(younger, NOW)));

        assertThat(applications.isWaiting(id)).isFalse();
        assertThat(applications.isWaiting(younger)).isTrue();
        assertThat(told.all()).extracting(LeaveEvent::key).containsExactly("DECIDED", "RECEIVED", "RECEIVED");
    }

    @Test
    void whatHasEndedIsForgottenWhatWaitsIsNot() {
        var longAgo = NOW.minus(Duration.ofDays(31));
        var declined = UUID.randomUUID();
        var justDeclined = UUID.randomUUID();
        var cancelling = UUID.randomUUID();
        service.addSubmissions(List.of(SomeLeave.submission(id, longAgo)));
        service.addDecisions(List.of(
                SomeLeave.decision(declined, Decision.DECLINED, longAgo),
                SomeLeave.decision(justDeclined, Decision.DECLINED, NOW)));
        service.addChanges(List.of(SomeLeave.change(
                cancelling, 2, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED, longAgo)));

        applications.removeFinishedBefore(NOW.minus(Duration.ofDays(30)));

        assertThat(known()).containsExactlyInAnyOrder(id, justDeclined, cancelling);
        assertThat(applications.isWaiting(id)).isTrue();
    }

    @Test
    void whatAnotherInstanceHoldsIsForgottenTheNextTime(@Autowired TransactionTemplate transactions) {
        var longAgo = NOW.minus(Duration.ofDays(31));
        var held = UUID.randomUUID();
        service.addDecisions(List.of(
                SomeLeave.decision(id, Decision.DECLINED, longAgo),
                SomeLeave.decision(held, Decision.DECLINED, longAgo)));

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select 1 from leave_application where application_id = :id for update")
                    .param("id", held)
                    .query()
                    .singleRow();
            CompletableFuture.runAsync(() -> applications.removeFinishedBefore(NOW.minus(Duration.ofDays(30))))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(known()).containsExactly(held);
    }

    /** Else one would be left over, and settle another application. */
    @Test
    void aDecisionThatNamesNoneIsForgottenWithTheApplicationThatItSettled() {
        var settledBefore = NOW.minus(Duration.ofDays(30));
        service.addSubmissions(List.of(SomeLeave.submission(id, NOW.minus(Duration.ofDays(35)))));
        service.addDecisions(List.of(SomeLeave.version1(NOW.minus(Duration.ofDays(29)))));
        applications.removeFinishedBefore(settledBefore);
        assertThat(known()).containsExactly(id);

        var again = UUID.randomUUID();
        service.addSubmissions(List.of(SomeLeave.submission(again, NOW)));
        applications.removeFinishedBefore(settledBefore.plus(Duration.ofDays(2)));

        assertThat(known()).containsExactly(again);
        assertThat(applications.isWaiting(again)).isTrue();
    }

    private List<UUID> known() {
        return jdbc.sql("select application_id from leave_application")
                .query(UUID.class)
                .list();
    }
}
