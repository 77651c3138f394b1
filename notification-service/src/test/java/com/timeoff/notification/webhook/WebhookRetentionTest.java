package com.timeoff.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.TestClock;
import com.timeoff.notification.delivery.FailedDeliveries;
import com.timeoff.notification.delivery.FailedDelivery;
import com.timeoff.notification.leave.LeaveEventProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much there is of it, for how long, and what an operator sees of that. */
@OnWebhookTables
class WebhookRetentionTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-29T08:00:00Z"));
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    WebhookEndpoints endpoints;

    @Autowired
    FailedDeliveries failures;

    @Autowired
    JdbcClient jdbc;

    private WebhookRetention retention;
    private WebhookMetrics metrics;

    @BeforeEach
    void make() {
        var properties = new LeaveEventProperties(Duration.ofHours(24), Duration.ofDays(30));
        retention = new WebhookRetention(deliveries, properties, meters, clock);
        var payroll = new WebhookProperties.Endpoint("https://hooks.example.com/", List.of(Secrets.OLD), List.of());
        var configured = new ConfiguredEndpoints(new WebhookProperties(
                Map.of("payroll", payroll), false, Duration.ofSeconds(15), Duration.ofSeconds(1)));
        metrics = new WebhookMetrics(configured, deliveries, endpoints, clock, meters);
    }

    @Test
    void whatIsFinishedIsForgottenAfterAWhile() {
        plan("payroll", 1_200);
        for (var due = claim(); due != null; due = claim()) {
            deliveries.delivered(due, clock.instant());
        }

        clock.advance(Duration.ofDays(30));
        plan("payroll", 1);
        retention.tidy();
        assertThat(rows()).isEqualTo(1_201);

        clock.advance(Duration.ofSeconds(1));
        retention.tidy();
        assertThat(rows()).as("what waits").isEqualTo(1);
    }

    /** Of an endpoint that is disabled, or not configured any more: nobody tries it. */
    @Test
    void whatWaitsForTooLongIsGivenUp() {
        plan("payroll", 1_200);
        plan("gone", 1);
        clock.advance(Duration.ofDays(4));
        plan("payroll", 1);
        retention.tidy();
        assertThat(failures.newest(10)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        retention.tidy();

        assertThat(failures.newest(2_000)).hasSize(1_201).allSatisfy(it -> {
            assertThat(it.state()).isEqualTo("GIVEN_UP");
            assertThat(it.lastFailure()).isEqualTo("not tried");
        });
        assertThat(failures.newest(2_000)).extracting(FailedDelivery::endpoint).containsOnly("payroll", "gone");
        assertThat(meters.get("timeoff.webhook.given.up")
                        .tag("endpoint", "payroll")
                        .counter()
                        .count())
                .isEqualTo(1_200);
        assertThat(claim()).isNotNull();
        assertThat(claim()).isNull();
    }

    /** However much that is, little of it is locked, and held in memory, at a time. */
    @Test
    void whatIsGivenUpIsSoInBatches() {
        plan("payroll", 4);
        plan("gone", 3);
        var now = clock.instant();
        var limit = now.plusSeconds(1);

        var first = deliveries.giveUpPlannedBefore(limit, now, 5);
        var second = deliveries.giveUpPlannedBefore(limit, now, 5);

        assertThat(sum(first)).isEqualTo(5);
        assertThat(sum(second)).isEqualTo(2);
        assertThat(first.getOrDefault("gone", 0) + second.getOrDefault("gone", 0))
                .isEqualTo(3);
        assertThat(deliveries.giveUpPlannedBefore(limit, now, 5)).isEmpty();
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whatWaitsIsCounted() {
        assertThat(gauge("waiting")).isNaN();
        metrics.refresh();
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest")).isZero();

        plan("payroll", 3);
        plan("gone", 5);
        clock.advance(Duration.ofSeconds(30));
        deliveries.delivered(claim(), clock.instant());
        endpoints.register("payroll", URI.create("https://hooks.example.com/"));
        endpoints.register("gone", URI.create("https://gone.example.com/"));
        endpoints.disable("payroll", clock.instant());
        endpoints.disable("gone", clock.instant());
        metrics.refresh();

        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("oldest")).isEqualTo(30);
        assertThat(gauge("disabled")).isEqualTo(1);
    }

    @Test
    void withoutADatabaseNobodyKnows() {
        metrics.refresh();
        jdbc.sql("alter table webhook_delivery rename to hidden").update();
        metrics.refresh();
        jdbc.sql("alter table hidden rename to webhook_delivery").update();

        assertThat(gauge("waiting")).isNaN();
        assertThat(gauge("disabled")).isNaN();
    }

    private void plan(String endpoint, int count) {
        var planned = IntStream.range(0, count)
                .mapToObj(n -> UUID.randomUUID())
                .map(id -> new PlannedDelivery(endpoint, "msg_" + id, id, "leave.approved", "{}"))
                .toList();
        assertThat(deliveries.add(planned, clock.instant())).containsExactly(endpoint);
    }

    private DueDelivery claim() {
        return deliveries
                .claim("payroll", clock.instant(), clock.instant().plusSeconds(60))
                .orElse(null);
    }

    private long rows() {
        return jdbc.sql("select count(*) from webhook_delivery")
                .query(Long.class)
                .single();
    }

    private double gauge(String name) {
        return meters.get("timeoff.webhook." + name)
                .tag("endpoint", "payroll")
                .gauge()
                .value();
    }
}
