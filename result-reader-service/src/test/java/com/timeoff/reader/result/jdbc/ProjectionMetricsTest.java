package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.Projection;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch that is rolled back comes again, one by one: it counts once. */
@ProjectionDatabase
@Import({Projection.class, SimpleMeterRegistry.class})
class ProjectionMetricsTest {

    private final UUID id = UUID.randomUUID();
    private final Map<String, Double> before = new HashMap<>();

    @Autowired
    Projection projection;

    @Autowired
    LeaveChanges changes;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void empty(@Autowired JdbcClient jdbc) {
        Tables.empty(jdbc);
        List.of("displaced", "contradicting").forEach(it -> before.put(it, total(it)));
    }

    @Test
    void anApplicationIsDisplacedOnce() {
        var displaced = SomeApplication.with(id, 1, 3, "b@example.com", Department.IT);
        var first = SomeApplication.with(id, 0, 7, "a@example.com", Department.HR);
        var refused = SomeApplication.with(id, 2, 0, "c@example.com", Department.OPS);
        projection.addApplications(List.of(displaced));

        assertThatThrownBy(() -> projection.addApplications(List.of(first, refused)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("displaced")).isZero();
        projection.addApplications(List.of(first));
        assertThatThrownBy(() -> projection.addApplications(List.of(refused)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(count("displaced")).isEqualTo(1);
    }

    @Test
    void aResultIsContradictedOnce() {
        var first = SomeResult.with(id, 0, 0, "a@example.com", Department.IT, Decision.APPROVED);
        var contradicting = SomeResult.with(id, 0, 1, "a@example.com", Department.IT, Decision.DECLINED);
        var copy = SomeResult.with(id, 0, 2, "a@example.com", Department.IT, Decision.APPROVED);
        projection.addResults(List.of(first));

        assertThatThrownBy(() -> projection.addResults(List.of(contradicting, tooLong())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count("contradicting")).isZero();
        projection.addResults(List.of(contradicting));
        projection.addResults(List.of(copy));

        assertThat(count("contradicting")).isEqualTo(1);
    }

    @Test
    void aChangeIsContradictedOnce() {
        var first = SomeChange.of(id, 1, "WITHDRAWN", LeaveStatus.WITHDRAWN);
        var copy = SomeChange.with(id, 1, 0, 7, "alice@example.com", Department.IT, "WITHDRAWN", LeaveStatus.WITHDRAWN);
        var contradicting =
                SomeChange.with(id, 1, 0, 8, "alice@example.com", Department.IT, "APPROVED", LeaveStatus.APPROVED);
        projection.addChanges(List.of(first));

        projection.addChanges(List.of(first, copy));
        assertThat(count("contradicting")).isZero();
        projection.addChanges(List.of(contradicting));

        assertThat(count("contradicting")).isEqualTo(1);
        assertThat(changes.of(id)).containsExactly(first);
    }

    private static LeaveResult tooLong() {
        var result = SomeResult.at(0, 9);
        return new LeaveResult(
                result.position(),
                result.applicationId(),
                true,
                result.requested(),
                result.decision(),
                "x".repeat(255),
                null,
                null);
    }

    private double count(String name) {
        return total(name) - before.get(name);
    }

    private double total(String name) {
        return meters.counter("timeoff.ingestion." + name).count();
    }
}
