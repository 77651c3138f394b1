package com.timeoff.notification.webhook;

import static com.timeoff.notification.webhook.Receiver.hangs;
import static com.timeoff.notification.webhook.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.TestClock;
import com.timeoff.notification.delivery.DeliveryStep.Outcome;
import com.timeoff.notification.delivery.FailedDeliveries;
import com.timeoff.notification.delivery.FailedDelivery;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.webhook.http.WebhookClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** From an event to a receiver, by a real database and real sockets. The clock is the test's. */
@OnWebhookTables
class WebhookDeliveryStepTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** So that nothing is found by chance. */
    private static final Duration SELDOM = Duration.ofHours(1);

    private final TestClock clock = new TestClock(Instant.now());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final WebhookClient client = WebhookClients.forTests(TIMEOUT, clock);
    private final Receiver receiver = new Receiver(status(200));

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    WebhookEndpoints endpoints;

    @Autowired
    FailedDeliveries failures;

    @Autowired
    JdbcClient jdbc;

    WebhookDeliveryStepTest() throws IOException {}

    @BeforeEach
    void open() {
        client.open();
    }

    @AfterEach
    void close() {
        client.close();
        receiver.close();
    }

    @Test
    void tellsWhatHappenedAndNothingThatAnybodyWrote() throws InterruptedException {
        var event = SomeEvent.of(LeaveEventType.CANCELLED, 3);
        plan(event);

        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);

        assertThat(receiver.next().body()).isEqualTo("""
                {"type":"leave.cancelled","timestamp":"2026-11-29T08:00:00.123Z","data":{"applicationId":"%s","revision":3,\
                "empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":12,\
                "leaveStartDate":"2026-12-04","lastDay":"2026-12-07"}}""".formatted(event.applicationId()));
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
        assertThat(count("delivered")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from webhook_delivery where state = 'DELIVERED' and body is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 0, leave.received",
        "APPROVED, 0, leave.approved",
        "DECLINED, 0, leave.declined",
        "WITHDRAWN, 1, leave.withdrawn",
        "CANCELLATION_REQUESTED, 2, leave.cancellation-requested",
        "CANCELLATION_REFUSED, 3, leave.cancellation-refused",
        "CANCELLED, 3, leave.cancelled",
        "COMMENTED, 2, leave.commented",
        "REMINDER_DUE, 0, leave.reminder-due",
        "ESCALATION_DUE, 0, leave.escalation-due"
    })
    void hasAType(LeaveEventType type, int revision, String name) throws InterruptedException {
        plan(SomeEvent.of(type, revision));

        step().deliverNext();

        assertThat(receiver.next().body())
                .startsWith("{\"type\":\"" + name + "\",")
                .contains(revision == 0 ? "\"revision\":null" : "\"revision\":" + revision)
                .doesNotContain("Dentist", "Mia", "mia");
    }

    /** While a secret is replaced, the receiver knows the old one or the new one. */
    @Test
    void isSignedByEachSecret() throws InterruptedException {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));

        step().deliverNext();

        var request = receiver.next();
        assertThat(Secrets.verifies(Secrets.OLD, request)).isTrue();
        assertThat(Secrets.verifies(Secrets.NEW, request)).isTrue();
        assertThat(Secrets.verifies(Secrets.ANOTHERS, request)).isFalse();
        assertThat(Secrets.verifies(Secrets.NEW, request, request.body().replace("alice", "mallory")))
                .isFalse();
    }

    /** With a wrong clock here, receivers refuse what would otherwise be a replay, and it comes when the clock is right. */
    @Test
    void aWrongClockIsNotBelieved() throws InterruptedException {
        clock.advance(Duration.ofMinutes(-10));
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(401));

        step().deliverNext();
        assertThat(Secrets.verifies(Secrets.NEW, receiver.next())).isFalse();

        clock.advance(Duration.ofMinutes(10));
        receiver.answers(status(200));
        step().deliverNext();
        assertThat(Secrets.verifies(Secrets.NEW, receiver.next())).isTrue();
        assertThat(failed()).isEmpty();
    }

    @Test
    void comesAgainAsTheSameWithAFreshTimestamp() throws InterruptedException {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(500));
        assertThat(step().deliverNext()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);

        clock.advance(Duration.ofSeconds(6));
        receiver.answers(status(200));
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);

        var first = receiver.next();
        var second = receiver.next();
        assertThat(second.header("webhook-id"))
                .isEqualTo(first.header("webhook-id"))
                .matches("msg_[0-9a-f-]{36}");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Long.parseLong(second.header("webhook-timestamp")))
                .isEqualTo(Long.parseLong(first.header("webhook-timestamp")) + 6);
        assertThat(Secrets.verifies(Secrets.OLD, second)).isTrue();
        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("delivered")).isEqualTo(1);
    }

    /** The specification's table: at once, and after each of these waits. */
    @Test
    void isTriedTenTimesAndThenGivenUp() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(404));
        var waits = List.of("5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h").stream()
                .map(it -> Duration.parse("PT" + it))
                .toList();

        for (var wait : waits) {
            assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);
            var next = failed().get(0).nextAttemptAt();
            assertThat(Duration.between(clock.instant(), next))
                    .isBetween(wait.minusMillis(1), wait.plus(wait.dividedBy(10)));
            clock.advance(wait.minusMillis(1));
            assertThat(step().deliverNext()).as("before %s", wait).isEqualTo(Outcome.IDLE);
            clock.advance(wait.dividedBy(10).plusMillis(2));
        }
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);
        clock.advance(Duration.ofDays(3));
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);

        assertThat(receiver.requests).hasSize(10);
        assertThat(count("given.up")).isEqualTo(1);
        assertThat(failed()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo("GIVEN_UP");
            assertThat(it.attempts()).isEqualTo(10);
            assertThat(it.lastFailure()).isEqualTo("404");
            assertThat(it.nextAttemptAt()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"302, redirect", "400, 400", "500, 500", "503, 503"})
    void aFailureIsAShortWord(int status, String word) {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(status, "Location: http://127.0.0.1:1/"));

        step().deliverNext();

        assertThat(failed()).extracting(FailedDelivery::lastFailure).containsExactly(word);
    }

    /** What else waits is not sent at full speed to a receiver that fails by itself. */
    @ParameterizedTest
    @CsvSource({"429", "500", "501", "502", "503", "504", "599"})
    void aReceiverInTroubleIsGivenAPause(int status) {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0), SomeEvent.of(LeaveEventType.DECLINED, 0));
        receiver.answers(status(status));

        assertThat(step().deliverNext()).isEqualTo(Outcome.UNAVAILABLE);

        receiver.answers(status(200));
        assertThat(step().deliverNext()).as("the other one").isEqualTo(Outcome.DEALT_WITH);
        assertThat(failed()).extracting(FailedDelivery::attempts).containsExactly(1);
    }

    @Test
    void whoAsksForTimeGetsItForAllThatWaits() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0), SomeEvent.of(LeaveEventType.DECLINED, 0));
        receiver.answers(status(429, "Retry-After: 600"));

        assertThat(step().deliverNext()).isEqualTo(Outcome.UNAVAILABLE);
        receiver.answers(status(200));
        clock.advance(Duration.ofSeconds(599));
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
        assertThat(receiver.requests).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);
        assertThat(receiver.requests).hasSize(3);
    }

    @Test
    void whoIsGoneIsToldNothingMore() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0), SomeEvent.of(LeaveEventType.DECLINED, 0));
        receiver.answers(status(410));

        step().deliverNext();
        receiver.answers(status(200));
        clock.advance(Duration.ofHours(1));
        plan(SomeEvent.of(LeaveEventType.CANCELLED, 2));

        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
        assertThat(receiver.requests).hasSize(1);
        assertThat(endpoints.states()).singleElement().matches(EndpointState::isDisabled);
        assertThat(failed()).extracting(FailedDelivery::lastFailure).containsExactly("410");

        endpoints.enable("payroll");
        assertThat(deliverAll(step())).isEqualTo(3);
    }

    /** Also what was answered 410, however long it would have waited for its next try. */
    @ParameterizedTest
    @CsvSource({"410", "429"})
    void whatWaitsIsSentAtOnceWhenAnOperatorEnables(int status) {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(500));
        step().deliverNext();
        clock.advance(Duration.ofSeconds(6));
        receiver.answers(status(status, "Retry-After: 600"));
        step().deliverNext();
        plan(SomeEvent.of(LeaveEventType.DECLINED, 0));
        receiver.answers(status(200));
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);

        service().enable("payroll", true, EmailAddress.of("olivia@example.com"));

        assertThat(deliverAll(step())).isEqualTo(2);
    }

    @Test
    void whatWaitsForItsNextTryDoesSoWhereNothingIsEnabled() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers(status(404));
        step().deliverNext();

        service().enable("payroll", true, EmailAddress.of("olivia@example.com"));

        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
    }

    @Test
    void anotherAddressIsAnotherEndpoint() throws IOException {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0), SomeEvent.of(LeaveEventType.DECLINED, 0));
        receiver.answers(status(410));
        step().deliverNext();
        clock.advance(Duration.ofMinutes(1));
        assertThat(step().deliverNext()).as("started again with the same").isEqualTo(Outcome.IDLE);

        try (var moved = new Receiver(status(200))) {
            assertThat(deliverAll(step(endpoint("payroll", moved.url())))).isEqualTo(2);
        }
    }

    @Test
    void eventsAreToldOnceHoweverOftenTheyAreRead() {
        var event = SomeEvent.of(LeaveEventType.APPROVED, 0);
        plan(event, event);
        plan(event);
        deliverAll(step());
        plan(event);

        assertThat(deliverAll(step())).isZero();
        assertThat(receiver.requests).hasSize(1);
    }

    /** A decision is one event, whatever its type; two changes of one application are two. */
    @Test
    void otherEventsAreOthers() {
        var id = UUID.randomUUID();
        plan(
                SomeEvent.of(id, LeaveEventType.RECEIVED, 0),
                SomeEvent.of(id, LeaveEventType.APPROVED, 0),
                SomeEvent.of(id, LeaveEventType.COMMENTED, 2),
                SomeEvent.of(id, LeaveEventType.COMMENTED, 3));

        assertThat(deliverAll(step())).isEqualTo(4);
        assertThat(receiver.requests).extracting(it -> it.header("webhook-id")).doesNotHaveDuplicates();
    }

    @Test
    void endpointsAreToldOfWhatTheyWant() {
        var wanting = endpoint("payroll", receiver.url(), LeaveEventType.APPROVED);
        plan(List.of(wanting), SomeEvent.of(LeaveEventType.RECEIVED, 0), SomeEvent.of(LeaveEventType.APPROVED, 0));

        assertThat(deliverAll(step(wanting))).isEqualTo(1);
        assertThat(receiver.requests).allSatisfy(it -> assertThat(it.body()).contains("leave.approved"));
    }

    @Test
    void whatTwoInstancesDeliverIsDeliveredOnce() throws Exception {
        plan(IntStream.range(0, 40)
                .mapToObj(n -> SomeEvent.of(LeaveEventType.APPROVED, 0))
                .toArray(LeaveEvent[]::new));

        var together = new CyclicBarrier(2);
        Callable<Integer> instance = () -> {
            var step = step();
            together.await(10, TimeUnit.SECONDS);
            return deliverAll(step);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(instance);
            var second = threads.submit(instance);
            assertThat(first.get() + second.get()).isEqualTo(40);
        } finally {
            threads.shutdownNow();
        }
        assertThat(receiver.requests)
                .hasSize(40)
                .extracting(it -> it.header("webhook-id"))
                .doesNotHaveDuplicates();
    }

    /** Whoever died on the way is waited for no longer than a call may take. */
    @Test
    void whatWasClaimedByTheDeadIsTakenUp() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        var lost = deliveries.claim("payroll", clock.instant(), clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(lost).isPresent();

        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);

        deliveries.failed(lost.orElseThrow(), "timeout", clock.instant(), clock.instant());
        assertThat(step().deliverNext()).as("and changes nothing later").isEqualTo(Outcome.IDLE);
        assertThat(failed()).isEmpty();
    }

    /** The first of them may come back before the second, which has the delivery now. */
    @Test
    void whoeverLostItsClaimChangesAndCountsNothing() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        var lost = deliveries
                .claim("payroll", clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        var held = deliveries
                .claim("payroll", clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();

        assertThat(deliveries.failed(lost, "timeout", clock.instant(), clock.instant()))
                .isFalse();
        assertThat(deliveries.givenUp(lost, "timeout", clock.instant())).isFalse();
        assertThat(deliveries.delivered(lost, clock.instant())).isFalse();
        deliveries.release(lost, clock.instant());

        assertThat(step().deliverNext()).as("it is held still").isEqualTo(Outcome.IDLE);
        assertThat(failed()).isEmpty();
        assertThat(deliveries.delivered(held, clock.instant())).isTrue();
    }

    @Test
    void whatAnotherInstanceDeliveredMeanwhileIsCountedThere() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        receiver.answers((out, closed) -> {
            jdbc.sql("update webhook_delivery set next_attempt_at = next_attempt_at + interval '1 minute'")
                    .update();
            status(200).write(out, closed);
        });

        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);

        assertThat(count("delivered")).isZero();
    }

    @Test
    void whatWasEndedByTheStopIsDueAgain() {
        plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
        client.close();
        assertThat(step().deliverNext()).isEqualTo(Outcome.IDLE);
        assertThat(failed()).isEmpty();

        client.open();
        assertThat(step().deliverNext()).isEqualTo(Outcome.DEALT_WITH);
    }

    /** By the loops, as in the service. */
    @Test
    void aReceiverThatHangsHoldsUpNoOther() throws IOException, InterruptedException {
        try (var slow = new Receiver(hangs())) {
            var both = List.of(endpoint("hanging", slow.url()), endpoint("payroll", receiver.url()));
            var loops = loops(both, WebhookClients.forTests(Duration.ofMinutes(1), clock));
            loops.start();
            try {
                plan(both.subList(0, 1), SomeEvent.of(LeaveEventType.APPROVED, 0));
                loops.wake("hanging");
                slow.next();
                plan(both, SomeEvent.of(LeaveEventType.APPROVED, 0), SomeEvent.of(LeaveEventType.DECLINED, 0));
                both.forEach(it -> loops.wake(it.name()));

                receiver.next();
                receiver.next();
                assertThat(slow.requests).as("it hangs still").isEmpty();
            } finally {
                loops.stop();
            }
            assertThat(failed()).as("what was under way is no failure").isEmpty();
        }
    }

    @Test
    void isWokenByWhatWasPlanned() throws InterruptedException {
        var loops = loops(List.of(endpoint("payroll", receiver.url())), client);
        loops.start();
        try {
            await().until(() -> isWaiting("webhook-payroll"));
            plan(SomeEvent.of(LeaveEventType.APPROVED, 0));
            loops.wake(new DeliveriesPlanned(Set.of("payroll", "unknown")));
            receiver.next();
        } finally {
            loops.stop();
        }
    }

    private static boolean isWaiting(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().equals(thread) && it.getState() == Thread.State.TIMED_WAITING);
    }

    private WebhookLoops loops(List<WebhookEndpoint> configured, WebhookClient by) {
        return new WebhookLoops(
                configured(configured), deliveries, endpoints, by, properties(configured), meters, clock);
    }

    private WebhookEndpointService service() {
        var configured = List.of(endpoint("payroll", receiver.url()));
        return new WebhookEndpointService(
                configured(configured), endpoints, deliveries, loops(configured, client), clock);
    }

    private static int deliverAll(WebhookDeliveryStep step) {
        var delivered = 0;
        while (step.deliverNext() == Outcome.DEALT_WITH) {
            delivered++;
        }
        return delivered;
    }

    private WebhookDeliveryStep step() {
        return step(endpoint("payroll", receiver.url()));
    }

    private WebhookDeliveryStep step(WebhookEndpoint endpoint) {
        return new WebhookDeliveryStep(
                endpoint,
                deliveries,
                endpoints,
                client,
                new RetrySchedule(new Random()),
                new DeliveryCounters(endpoint.name(), meters),
                TIMEOUT,
                clock);
    }

    private void plan(LeaveEvent... events) {
        plan(List.of(endpoint("payroll", receiver.url())), events);
    }

    private void plan(List<WebhookEndpoint> configured, LeaveEvent... events) {
        var planner =
                new WebhookPlanner(configured(configured), deliveries, JsonMapper.shared(), published -> {}, clock);
        planner.handle(List.of(events));
    }

    private static ConfiguredEndpoints configured(List<WebhookEndpoint> endpoints) {
        return new ConfiguredEndpoints(properties(endpoints));
    }

    private static WebhookProperties properties(List<WebhookEndpoint> endpoints) {
        var byName = new HashMap<String, WebhookProperties.Endpoint>();
        for (var it : endpoints) {
            var events = it.events().stream().map(WebhookTypes::nameOf).toList();
            byName.put(
                    it.name(),
                    new WebhookProperties.Endpoint(it.url().toString(), List.of(Secrets.OLD, Secrets.NEW), events));
        }
        return new WebhookProperties(Map.copyOf(byName), true, TIMEOUT, SELDOM);
    }

    private static WebhookEndpoint endpoint(String name, URI url, LeaveEventType... events) {
        var names = new ArrayList<String>();
        for (var it : events) {
            names.add(WebhookTypes.nameOf(it));
        }
        var configured = new WebhookProperties.Endpoint(url.toString(), List.of(Secrets.OLD, Secrets.NEW), names);
        return new ConfiguredEndpoints(new WebhookProperties(Map.of(name, configured), true, TIMEOUT, SELDOM))
                .named(name)
                .orElseThrow();
    }

    private List<FailedDelivery> failed() {
        return failures.newest(10);
    }

    private double count(String what) {
        var counter = meters.find("timeoff.webhook." + what)
                .tag("endpoint", "payroll")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
