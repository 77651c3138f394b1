package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.jdbc.JdbcRepositories;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;

/** The service is started again with another calendar, on the same database. */
@RepositoryTest
class CalendarEditTest {

    private static final String[] FREE_WEDNESDAY = {"timeoff.calendar.days.2026-12-02=0"};
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 2);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    @Autowired
    DataSource database;

    private final ReceivedApplication application =
            Samples.received("alice@example.com", Department.IT, Samples.TUESDAY, 16);

    @Test
    void whatIsPendingEndsAsTheCalendarSays() {
        with(context -> {
            service(context).receive(List.of(application));
            assertThat(lastDay(context)).isEqualTo(WEDNESDAY);
        });
        with(context -> assertThat(lastDay(context)).isEqualTo(THURSDAY), FREE_WEDNESDAY);
    }

    @Test
    void noApprovedLeaveMoves() {
        with(context -> {
            service(context).receive(List.of(application));
            changes(context).decide(People.MIA, application.id(), Decision.APPROVED, null);
        });
        with(
                context -> {
                    assertThat(lastDay(context)).isEqualTo(WEDNESDAY);
                    changes(context).cancel(People.ALICE, application.id(), null);
                    assertThat(announcedLastDays(context)).containsOnly(WEDNESDAY);

                    var thursday = receive(context, THURSDAY, 8);
                    changes(context).decide(People.MIA, thursday, Decision.APPROVED, null);
                    var tuesday = receive(context, Samples.TUESDAY, 1);
                    assertThatExceptionOfType(OverlapsApprovedLeaveException.class)
                            .isThrownBy(() -> changes(context).decide(People.MIA, tuesday, Decision.APPROVED, null));
                },
                FREE_WEDNESDAY);
    }

    /** The hours run out before the last day that was fixed: nobody gets the days until then a second time. */
    @Test
    void aDayThatIsWorkedOnAfterAllGivesNoOtherDayAway() {
        with(
                context -> {
                    service(context).receive(List.of(application));
                    changes(context).decide(People.MIA, application.id(), Decision.APPROVED, null);
                    assertThat(lastDay(context)).isEqualTo(THURSDAY);
                },
                FREE_WEDNESDAY);
        with(context -> {
            for (var day : List.of(Samples.TUESDAY, WEDNESDAY, THURSDAY)) {
                var again = receive(context, day, 1);
                assertThat(overlaps(context, again)).containsExactly(application.id());
                assertThatExceptionOfType(OverlapsApprovedLeaveException.class)
                        .isThrownBy(() -> changes(context).decide(People.MIA, again, Decision.APPROVED, null));
            }
            changes(context).decide(People.MIA, receive(context, THURSDAY.plusDays(1), 8), Decision.APPROVED, null);
        });
    }

    /** Whatever the first change is. */
    @Test
    void whatIsCommentedOnDoesNotMoveEither() {
        with(context -> {
            service(context).receive(List.of(application));
            context.getBean(CommentService.class).comment(People.ALICE, application.id(), "As agreed", null);
        });
        with(
                context -> {
                    changes(context).decide(People.MIA, application.id(), Decision.APPROVED, null);
                    assertThat(lastDay(context)).isEqualTo(WEDNESDAY);
                    assertThat(announcedLastDays(context)).containsOnly(WEDNESDAY);
                },
                FREE_WEDNESDAY);
    }

    @Test
    void aDepartmentHasItsOwn() {
        with(
                context -> {
                    service(context).receive(List.of(application));
                    assertThat(lastDay(context)).isEqualTo(Samples.TUESDAY.plusDays(3));
                    changes(context).decide(People.MIA, application.id(), Decision.APPROVED, null);
                    assertThat(announcedLastDays(context)).containsOnly(Samples.TUESDAY.plusDays(3));
                },
                "timeoff.calendar.departments.IT.week=4,4,4,4,4,0,0");
    }

    private void with(Consumer<ApplicationContext> test, String... properties) {
        new ApplicationContextRunner()
                .withBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""))
                .withUserConfiguration(LeaveServices.class, JdbcRepositories.class)
                .withBean(
                        CancellationProperties.class,
                        () -> new CancellationProperties(CancellationProperties.Consent.ALWAYS))
                .withConfiguration(AutoConfigurations.of(
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        ClockAutoConfiguration.class))
                .withPropertyValues(properties)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    test.accept(context);
                });
    }

    private UUID receive(ApplicationContext context, LocalDate start, int hours) {
        var received = Samples.received("alice@example.com", Department.IT, start, hours);
        service(context).receive(List.of(received));
        return received.id();
    }

    /** Those that are approved. */
    private static List<UUID> overlaps(ApplicationContext context, UUID id) {
        var application = service(context).get(People.ALICE, id);
        var overlaps = context.getBean(ApplicationViewService.class)
                .of(People.ALICE, application)
                .overlaps();
        return Objects.requireNonNull(overlaps).stream()
                .filter(LeavePeriod::isApproved)
                .map(LeavePeriod::applicationId)
                .toList();
    }

    private LocalDate lastDay(ApplicationContext context) {
        return service(context).get(People.ALICE, application.id()).lastDay();
    }

    private static List<LocalDate> announcedLastDays(ApplicationContext context) {
        return context.getBean(Outbox.class).lockNext(10).stream()
                .map(it -> it.change().lastDay())
                .toList();
    }

    private static LeaveApplicationService service(ApplicationContext context) {
        return context.getBean(LeaveApplicationService.class);
    }

    private static LeaveChangeService changes(ApplicationContext context) {
        return context.getBean(LeaveChangeService.class);
    }
}
