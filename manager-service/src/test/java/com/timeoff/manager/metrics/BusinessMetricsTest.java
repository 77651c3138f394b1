package com.timeoff.manager.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeaveChangeService;
import com.timeoff.manager.leave.LeaveServices;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.testing.infrastructure.CountedStatements;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
@Import(LeaveServices.class)
class BusinessMetricsTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    LeaveApplicationService service;

    @Autowired
    LeaveChangeService changes;

    private BusinessMetrics metrics;

    @BeforeEach
    void make(@Autowired LeaveApplications applications, @Autowired Outbox outbox, @Autowired Clock clock) {
        metrics = new BusinessMetrics(applications, outbox, Clock.offset(clock, Duration.ofSeconds(30)), meters);
    }

    @Test
    void whatWaitsIsCounted() {
        var received = List.of(Samples.received(), Samples.received(), Samples.received());
        service.receive(received);
        metrics.refresh();
        assertThat(gauge("applications.pending")).isEqualTo(3);
        assertThat(gauge("outbox.backlog")).isZero();
        assertThat(gauge("outbox.age")).isZero();

        changes.decide(People.MIA, received.get(0).id(), Decision.APPROVED, null);
        metrics.refresh();
        assertThat(gauge("applications.pending")).isEqualTo(2);
        assertThat(gauge("outbox.backlog")).isEqualTo(1);
        assertThat(gauge("outbox.age")).isBetween(30.0, 60.0);
    }

    @Test
    void aScrapeAsksTheDatabaseNothing(@Autowired CountedStatements statements) {
        metrics.refresh();

        assertThat(statements.during(() -> gauge("outbox.backlog"))).isZero();
    }

    @Test
    void withoutADatabaseNobodyKnows(@Autowired JdbcClient jdbc) {
        metrics.refresh();
        jdbc.sql("alter table outbox rename to hidden").update();
        metrics.refresh();
        jdbc.sql("alter table hidden rename to outbox").update();

        assertThat(gauge("outbox.backlog")).isNaN();
    }

    private double gauge(String name) {
        return meters.get("timeoff." + name).gauge().value();
    }
}
