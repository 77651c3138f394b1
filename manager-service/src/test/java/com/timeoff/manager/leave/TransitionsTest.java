package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.timeoff.core.person.Person;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each call in each state by each who may see the application, as the contract says. */
@RepositoryTest
@Import(LeaveServices.class)
class TransitionsTest {

    /**
     * What becomes of it if the applicant calls, the manager of the department, or HR: the next state, nothing because it
     * is the same again, or a refusal, for who calls (403) or for the state (409).
     */
    private static final String TABLE = """
            # call   | from                   | applicant              | manager   | HR
            approve  | PENDING                | 403                    | APPROVED  | APPROVED
            approve  | APPROVED               | 403                    | same      | same
            approve  | DECLINED               | 403                    | 409       | 409
            approve  | WITHDRAWN              | 403                    | 409       | 409
            approve  | CANCELLATION_REQUESTED | 403                    | 409       | 409
            approve  | CANCELLED              | 403                    | 409       | 409
            decline  | PENDING                | 403                    | DECLINED  | DECLINED
            decline  | APPROVED               | 403                    | 409       | 409
            decline  | DECLINED               | 403                    | same      | same
            decline  | WITHDRAWN              | 403                    | 409       | 409
            decline  | CANCELLATION_REQUESTED | 403                    | 409       | 409
            decline  | CANCELLED              | 403                    | 409       | 409
            withdraw | PENDING                | WITHDRAWN              | 403       | WITHDRAWN
            withdraw | APPROVED               | 409                    | 403       | 409
            withdraw | DECLINED               | 409                    | 403       | 409
            withdraw | WITHDRAWN              | same                   | 403       | same
            withdraw | CANCELLATION_REQUESTED | 409                    | 403       | 409
            withdraw | CANCELLED              | 409                    | 403       | 409
            cancel   | PENDING                | 409                    | 409       | 409
            cancel   | APPROVED               | CANCELLATION_REQUESTED | CANCELLED | CANCELLED
            cancel   | DECLINED               | 409                    | 409       | 409
            cancel   | WITHDRAWN              | 409                    | 409       | 409
            cancel   | CANCELLATION_REQUESTED | same                   | 409       | 409
            cancel   | CANCELLED              | same                   | same      | same
            grant    | PENDING                | 403                    | 409       | 409
            grant    | APPROVED               | 403                    | 409       | 409
            grant    | DECLINED               | 403                    | 409       | 409
            grant    | WITHDRAWN              | 403                    | 409       | 409
            grant    | CANCELLATION_REQUESTED | 403                    | CANCELLED | CANCELLED
            grant    | CANCELLED              | 403                    | same      | same
            refuse   | PENDING                | 403                    | 409       | 409
            refuse   | APPROVED               | 403                    | same      | same
            refuse   | DECLINED               | 403                    | 409       | 409
            refuse   | WITHDRAWN              | 403                    | 409       | 409
            refuse   | CANCELLATION_REQUESTED | 403                    | APPROVED  | APPROVED
            refuse   | CANCELLED              | 403                    | 409       | 409
            """;

    private int applications;

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void isAsTheContractSays(String call, LeaveStatus from, String applicant, String manager, String hr) {
        assertBecomes(applicant, call, from, People.ALICE, People.ALICE);
        assertBecomes(manager, call, from, People.MIA, People.ALICE);
        assertBecomes(hr, call, from, People.HELEN, People.ALICE);
    }

    /** Nobody decides the own leave, whoever it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void ofTheirOwnLeaveManagersAndHrAreApplicants(
            String call, LeaveStatus from, String applicant, String manager, String hr) {
        assertBecomes(applicant, call, from, People.MIA, People.MIA);
        assertBecomes(applicant, call, from, People.HUGO, People.HUGO);
        assertBecomes(applicant, call, from, People.HELEN, People.HELEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void forAllOthersItIsNotThere(String call, LeaveStatus from, String applicant, String manager, String hr) {
        var id = applicationOf(People.ALICE, from);

        for (var stranger : List.of(People.BOB, People.HUGO, People.OLIVIA)) {
            assertThatExceptionOfType(ApplicationNotFoundException.class)
                    .isThrownBy(() -> call(call, stranger, id))
                    .withMessageContaining(id.toString());
        }
        assertUnchanged(id, from);
    }

    private void assertBecomes(String expected, String call, LeaveStatus from, Person person, Person applicant) {
        var id = applicationOf(applicant, from);
        switch (expected) {
            case "403" ->
                assertThat(catchThrowable(() -> call(call, person, id)))
                        .isInstanceOf(
                                call.equals("withdraw")
                                        ? NotTheirChangeException.class
                                        : NotTheirDecisionException.class);
            case "409" ->
                assertThatExceptionOfType(StatusConflictException.class)
                        .isThrownBy(() -> call(call, person, id))
                        .satisfies(it -> assertThat(it.status()).isEqualTo(from));
            case "same" -> assertThat(call(call, person, id).lastChange()).isNull();
            default -> {
                var changed = call(call, person, id);
                assertChanged(id, changed, LeaveStatus.valueOf(expected), person);
                return;
            }
        }
        assertUnchanged(id, from);
    }

    private void assertChanged(UUID id, LeaveApplication answer, LeaveStatus to, Person by) {
        assertThat(answer).isEqualTo(service.get(by, id));
        assertThat(answer.status()).isEqualTo(to);
        assertThat(answer.revision()).isEqualTo(1);
        assertThat(answer.lastChange()).satisfies(it -> {
            assertThat(it.status()).isEqualTo(to);
            assertThat(it.changedBy()).isEqualTo(by.email().toString());
        });
        assertThat(outbox.lockNext(1_000))
                .filteredOn(it -> it.applicationId().equals(id))
                .singleElement()
                .satisfies(it -> assertThat(it.change().status()).isEqualTo(to));
    }

    private void assertUnchanged(UUID id, LeaveStatus status) {
        var kept = service.get(People.HELEN, id);
        assertThat(kept.status()).isEqualTo(status);
        assertThat(kept.revision()).isZero();
        assertThat(outbox.lockNext(1_000)).noneMatch(it -> it.applicationId().equals(id));
    }

    private LeaveApplication call(String call, Person person, UUID id) {
        return switch (call) {
            case "approve" -> changes.decide(person, id, Decision.APPROVED, "As agreed");
            case "decline" -> changes.decide(person, id, Decision.DECLINED, "As agreed");
            case "withdraw" -> changes.withdraw(person, id, "As agreed");
            case "cancel" -> changes.cancel(person, id, "As agreed");
            case "grant" -> changes.decideCancellation(person, id, Decision.APPROVED, "As agreed");
            case "refuse" -> changes.decideCancellation(person, id, Decision.DECLINED, "As agreed");
            default -> throw new IllegalArgumentException(call);
        };
    }

    private UUID applicationOf(Person applicant, LeaveStatus status) {
        var department =
                applicant.equals(People.HUGO) || applicant.equals(People.HELEN) ? Department.HR : Department.IT;
        var received = Samples.received(
                applicant.email().toString(), department, Samples.TUESDAY.plusWeeks(applications++), 8);
        service.receive(List.of(received));
        var decided = status.decision().isPresent();
        jdbc.sql("""
                        update leave_application set status = :status,
                            processed_by = case when :decided then 'somebody' end,
                            processed_at = case when :decided then now() end
                        where id = :id""")
                .param("status", status.name())
                .param("decided", decided)
                .param("id", received.id())
                .update();
        return received.id();
    }
}
