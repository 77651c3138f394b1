package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.person.Person;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody gets the same hours of a day twice. */
@RepositoryTest
@Import(LeaveServices.class)
class OverlappingApprovalTest {

    private static final String ALICE = "alice@example.com";
    private static final int ROUNDS = 100;

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isRefusedAndChangesNothing() {
        var monday = approved(ALICE, Samples.TUESDAY.minusDays(1), 16);
        var thursday = approved(ALICE, Samples.TUESDAY.plusDays(2), 4);
        approved(ALICE, Samples.TUESDAY.plusDays(3), 8);
        receive(ALICE, Samples.TUESDAY, 8);
        var id = receive(ALICE, Samples.TUESDAY, 20);

        assertOverlaps(People.MIA, id, monday);
        assertOverlaps(People.HELEN, id, monday);
        assertThat(service.get(People.MIA, id).status()).isEqualTo(LeaveStatus.PENDING);
        assertThat(service.get(People.MIA, id).revision()).isZero();
        assertThat(changesOf(id)).isZero();
        assertThat(outbox.lockNext(10)).noneMatch(it -> it.applicationId().equals(id));

        cancel(monday);
        assertThat(approve(id).status()).isEqualTo(LeaveStatus.APPROVED);
        assertThat(service.get(People.MIA, thursday).status()).isEqualTo(LeaveStatus.APPROVED);
    }

    @Test
    void halfAndHalfIsADay() {
        approved(ALICE, Samples.TUESDAY, 4);
        var half = receive(ALICE, Samples.TUESDAY, 4);
        var whole = receive(ALICE, Samples.TUESDAY, 8);

        assertThatExceptionOfType(OverlapsApprovedLeaveException.class).isThrownBy(() -> approve(whole));
        assertThat(approve(half).status()).isEqualTo(LeaveStatus.APPROVED);
        assertThatExceptionOfType(OverlapsApprovedLeaveException.class)
                .isThrownBy(() -> approve(whole))
                .satisfies(it -> assertThat(it.overlaps()).hasSize(2));
    }

    @Test
    void itCountsUntilItIsCancelled() {
        var first = approved(ALICE, Samples.TUESDAY, 8);
        var second = receive(ALICE, Samples.TUESDAY, 8);

        changes.cancel(People.ALICE, first, null);
        assertOverlaps(People.MIA, second, first);
        changes.decideCancellation(People.MIA, first, Decision.DECLINED, "You are not needed");
        assertOverlaps(People.MIA, second, first);
        changes.cancel(People.ALICE, first, null);
        changes.decideCancellation(People.MIA, first, Decision.APPROVED, null);

        assertThat(approve(second).status()).isEqualTo(LeaveStatus.APPROVED);
    }

    /** It is as with all that is the same again, also where the leave overlaps what was approved by a version before. */
    @Test
    void whatIsApprovedIsNotLookedAtAgain() {
        var first = approved(ALICE, Samples.TUESDAY, 8);
        approveAsBefore(receive(ALICE, Samples.TUESDAY, 8));

        assertThat(approve(first).revision()).isEqualTo(1);
        assertThat(changesOf(first)).isEqualTo(1);
    }

    @Test
    void itMayBeDeclinedOrWithdrawn() {
        approved(ALICE, Samples.TUESDAY, 8);
        var declined = receive(ALICE, Samples.TUESDAY, 8);
        var withdrawn = receive(ALICE, Samples.TUESDAY, 8);

        assertThat(changes.decide(People.MIA, declined, Decision.DECLINED, "You are away")
                        .status())
                .isEqualTo(LeaveStatus.DECLINED);
        assertThat(changes.withdraw(People.ALICE, withdrawn, null).status()).isEqualTo(LeaveStatus.WITHDRAWN);
    }

    @Test
    void anothersLeaveDoesNotMatterAndADepartmentDoes() {
        approved("bob@example.com", Samples.TUESDAY, 8);
        var first = approved(ALICE, Samples.TUESDAY, 8);
        var elsewhere = Samples.received(ALICE, Department.OPS, Samples.TUESDAY, 8);
        service.receive(List.of(elsewhere));

        assertOverlaps(People.HELEN, elsewhere.id(), first);
    }

    /** The lock is on a row that each person has: of half of them it is not there yet. */
    @Test
    void ofTwoApprovalsAtOnceOneIsDone() throws Exception {
        var managers = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var email = "p" + round / 2 + "@example.com";
                var day = Samples.TUESDAY.plusWeeks(round);
                var one = receive(email, day, 16);
                var other = receive(email, day.plusDays(1), 16);
                var start = new CyclicBarrier(2);

                var answers = List.of(
                        managers.submit(approval(People.MIA, one, start)),
                        managers.submit(approval(People.HELEN, other, start)));

                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .as("round " + round)
                        .containsExactlyInAnyOrder("APPROVED", "overlaps");
                assertThat(Stream.of(one, other)
                                .map(it -> service.get(People.HELEN, it).status()))
                        .containsExactlyInAnyOrder(LeaveStatus.APPROVED, LeaveStatus.PENDING);
            }
        } finally {
            managers.shutdownNow();
        }
        assertThat(outbox.backlog().messages()).isEqualTo(ROUNDS);
    }

    private Callable<String> approval(Person manager, UUID id, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                return changes.decide(manager, id, Decision.APPROVED, null)
                        .status()
                        .name();
            } catch (OverlapsApprovedLeaveException e) {
                return "overlaps";
            }
        };
    }

    private void assertOverlaps(Person manager, UUID id, UUID... others) {
        assertThatExceptionOfType(OverlapsApprovedLeaveException.class)
                .isThrownBy(() -> changes.decide(manager, id, Decision.APPROVED, null))
                .satisfies(it -> assertThat(it.overlaps())
                        .extracting(LeavePeriod::applicationId)
                        .containsExactly(others));
    }

    private UUID approved(String email, LocalDate start, int hours) {
        var id = receive(email, start, hours);
        approve(id);
        return id;
    }

    private LeaveApplication approve(UUID id) {
        return changes.decide(People.MIA, id, Decision.APPROVED, null);
    }

    private void cancel(UUID id) {
        changes.cancel(People.MIA, id, "You are needed");
    }

    private UUID receive(String email, LocalDate start, int hours) {
        var received = Samples.received(email, Department.IT, start, hours);
        service.receive(List.of(received));
        return received.id();
    }

    /** Without a look at other leave. */
    private void approveAsBefore(UUID id) {
        jdbc.sql("""
                        update leave_application set status = 'APPROVED', processed_by = 'somebody', processed_at = now(),
                            last_day = leave_start_date where id = ?""").param(id).update();
    }

    private long changesOf(UUID id) {
        return jdbc.sql("select count(*) from leave_change where application_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
