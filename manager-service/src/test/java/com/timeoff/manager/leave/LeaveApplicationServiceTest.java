package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

@RepositoryTest
@Import({LeaveServices.class, DisplacementMonitor.class, SimpleMeterRegistry.class})
class LeaveApplicationServiceTest {

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    @Autowired
    MeterRegistry meters;

    private UUID id;

    @BeforeEach
    void receiveOne() {
        var received = Samples.received();
        service.receive(List.of(received));
        id = received.id();
    }

    /** Another maker's id may be on two different applications: all who read the topic must keep the same one. */
    @Test
    void ofTwoWithTheSameIdTheFirstByPositionStaysWhicheverIsReceivedFirst() {
        var shared = UUID.randomUUID();
        var first = withId(shared, "alice@example.com", Department.HR, 7);
        var second = withId(shared, "bob@example.com", Department.IT, 3);

        service.receive(List.of(second));
        service.receive(List.of(first, Samples.received()));
        assertThat(received(shared)).isEqualTo(first);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> service.receive(List.of(second)));
        assertThat(received(shared)).isEqualTo(first);
    }

    @Test
    void alsoInOneBatchTheFirstByPositionStays() {
        var shared = UUID.randomUUID();
        var first = withId(shared, "alice@example.com", Department.HR, 7);

        service.receive(List.of(withId(shared, "bob@example.com", Department.IT, 3), first, first));

        assertThat(received(shared)).isEqualTo(first);
    }

    @Test
    void whatIsDecidedGivesWayToNothing() {
        var shared = UUID.randomUUID();
        var decided = withId(shared, "bob@example.com", Department.IT, 3);
        service.receive(List.of(decided));
        changes.decide(People.MIA, shared, Decision.APPROVED, null);

        var other = withId(shared, "alice@example.com", Department.HR, 7);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> service.receive(List.of(other)));
        service.receive(List.of(withId(shared, "bob@example.com", Department.IT, 2)));

        assertThat(received(shared)).isEqualTo(decided);
    }

    /** A batch with one that is refused comes again, one by one. */
    @Test
    void whatGivesWayIsCountedOnceThoughItsBatchComesAgain() {
        var shared = UUID.randomUUID();
        var first = withId(shared, "alice@example.com", Department.HR, 7);
        var refused = withId(id, "bob@example.com", Department.OPS, 8);
        service.receive(List.of(withId(shared, "bob@example.com", Department.IT, 3)));
        var displaced = meters.get("timeoff.ingestion.displaced").counter();
        var before = displaced.count();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> service.receive(List.of(first, refused)));
        assertThat(displaced.count()).isEqualTo(before);

        service.receive(List.of(first));
        assertThat(displaced.count()).isEqualTo(before + 1);
    }

    private ReceivedApplication received(UUID which) {
        return service.get(People.HELEN, which).received();
    }

    private static ReceivedApplication withId(UUID id, String email, Department department, long offset) {
        return new ReceivedApplication(
                id,
                new RequestedLeave(EmailAddress.of(email), department, 8, LocalDate.of(2026, 12, 1)),
                null,
                Samples.NOW,
                null,
                department.partition(),
                offset);
    }
}
