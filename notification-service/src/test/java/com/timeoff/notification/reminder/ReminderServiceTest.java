package com.timeoff.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.notification.EventDatabase;
import com.timeoff.notification.EventTables;
import com.timeoff.notification.RecordingHandler;
import com.timeoff.notification.ReportedBacklog;
import com.timeoff.notification.TestClock;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventService;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.leave.SomeLeave;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Berlin, in winter: days begin at 23:00 UTC. */
@EventDatabase
class ReminderServiceTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-09T11:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-11T23:00:00Z");
    private static final Instant TUESDAY_AFTER = Instant.parse("2026-11-16T23:00:00Z");

    @Autowired
    ReminderService service;

    @Autowired
    LeaveEventService events;

    @Autowired
    RecordingHandler told;

    @Autowired
    TestClock clock;

    @Autowired
    ReportedBacklog backlog;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void somethingWaits() {
        EventTables.empty(jdbc);
        clock.set(MONDAY_NOON);
        events.addSubmissions(List.of(SomeLeave.submission(id, MONDAY_NOON)));
        told.forget();
    }

    @Test
    void afterThreeWorkingDaysItsManagersAreRemindedAndAfterSixHrIsTold() {
        checkAt(THURSDAY.minusMillis(1));
        assertThat(told.all()).isEmpty();

        checkAt(THURSDAY);
        checkAt(THURSDAY.plusSeconds(60));
        assertThat(told.all()).hasSize(1);
        var reminder = told.all().get(0);
        assertThat(reminder.type()).isEqualTo(LeaveEventType.REMINDER_DUE);
        assertThat(reminder.key()).isEqualTo("REMINDER_DUE-0");
        assertThat(reminder.occurredAt()).isEqualTo(THURSDAY);
        assertThat(reminder.leave()).isEqualTo(SomeLeave.in(Department.IT));
        assertThat(reminder.lastDay()).isEqualTo(SomeLeave.START);

        told.forget();
        checkAt(TUESDAY_AFTER.minusMillis(1));
        assertThat(told.all()).isEmpty();
        checkAt(TUESDAY_AFTER);
        checkAt(TUESDAY_AFTER.plusSeconds(60));
        assertThat(told.all()).extracting(LeaveEvent::key).containsExactly("ESCALATION_DUE-0");
    }

    @Test
    void whatIsDecidedMeanwhileIsNotToldOf() {
        events.addDecisions(List.of(SomeLeave.decision(id, Decision.DECLINED, MONDAY_NOON)));
        told.forget();

        checkAt(THURSDAY);

        assertThat(told.all()).isEmpty();
    }

    /** It may have been decided while the service was not running. */
    @Test
    void nothingIsToldUntilWhatWasWrittenBeforeTheStartIsRead() {
        backlog.report(false);
        try {
            checkAt(THURSDAY);
        } finally {
            backlog.report(true);
        }
        assertThat(told.all()).isEmpty();

        checkAt(THURSDAY);

        assertThat(told.keysOf(id)).containsExactly("REMINDER_DUE-0");
    }

    /** Whatever is said of it meanwhile. */
    @Test
    void aCancellationWaitsFromWhenItWasAskedFor() {
        clock.set(THURSDAY.plusSeconds(1));
        events.addChanges(List.of(
                SomeLeave.change(id, 1, "APPROVED", LeaveStatus.APPROVED, MONDAY_NOON),
                SomeLeave.change(id, 2, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED, THURSDAY),
                SomeLeave.change(id, 3, "COMMENTED", LeaveStatus.CANCELLATION_REQUESTED, THURSDAY.plusSeconds(1))));
        told.forget();

        checkAt(THURSDAY.plusSeconds(1));
        checkAt(TUESDAY_AFTER.minusMillis(1));
        assertThat(told.all()).isEmpty();
        checkAt(TUESDAY_AFTER);

        assertThat(told.all()).extracting(LeaveEvent::key).containsExactly("REMINDER_DUE-2");
    }

    @Test
    void whatBecameDueMoreThanADayAgoIsNotToldOf() {
        checkAt(THURSDAY.plus(Duration.ofHours(24)).plusMillis(1));

        assertThat(told.all()).isEmpty();
    }

    /** A first start among old applications. */
    @Test
    void whatBecameDueBeforeTheInstallationIsNotToldOf() {
        var ids = IntStream.range(0, 1_000).mapToObj(it -> UUID.randomUUID()).toList();
        events.addSubmissions(IntStream.range(0, ids.size())
                .mapToObj(it -> SomeLeave.submission(ids.get(it), EventDatabase.INSTALLED.minus(Duration.ofHours(it))))
                .toList());

        checkAt(EventDatabase.INSTALLED);
        checkAt(EventDatabase.INSTALLED.plus(Duration.ofHours(12)));

        assertThat(told.all()).isEmpty();
    }

    @Test
    void ofTwoInstancesOneTells() {
        var others = IntStream.range(0, 600).mapToObj(it -> UUID.randomUUID()).toList();
        events.addSubmissions(
                others.stream().map(it -> SomeLeave.submission(it, MONDAY_NOON)).toList());
        told.forget();
        clock.set(THURSDAY);

        Stream.generate(() -> CompletableFuture.runAsync(service::check))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(told.all())
                .hasSize(601)
                .extracting(LeaveEvent::applicationId)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAHandlerCouldNotTakeIsToldTheNextTime() {
        told.failNext(1);
        clock.set(THURSDAY);
        assertThatThrownBy(service::check).isInstanceOf(TransientDataAccessResourceException.class);

        service.check();

        assertThat(told.keysOf(id)).containsExactly("REMINDER_DUE-0");
    }

    @Test
    void whatWasToldLongAgoIsForgotten() {
        checkAt(THURSDAY);
        checkAt(THURSDAY.plus(Duration.ofDays(30)));
        assertThat(reminders()).isOne();

        checkAt(THURSDAY.plus(Duration.ofDays(30)).plusMillis(1));
        assertThat(reminders()).isZero();
    }

    private long reminders() {
        return jdbc.sql("select count(*) from reminder").query(Long.class).single();
    }

    private void checkAt(Instant time) {
        clock.set(time);
        service.check();
    }
}
