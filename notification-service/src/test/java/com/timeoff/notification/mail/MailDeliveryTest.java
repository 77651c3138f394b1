package com.timeoff.notification.mail;

import static com.timeoff.notification.delivery.DeliveryStep.Outcome.DEALT_WITH;
import static com.timeoff.notification.delivery.DeliveryStep.Outcome.IDLE;
import static com.timeoff.notification.delivery.DeliveryStep.Outcome.UNAVAILABLE;
import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.TestClock;
import com.timeoff.notification.delivery.DeliveryLoop;
import com.timeoff.notification.delivery.DeliveryStep.Outcome;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.jdbc.MailDatabase;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.mail.transport.ScriptedSmtpServer;
import com.timeoff.notification.mail.transport.SmtpTransports;
import com.timeoff.notification.preference.OptOuts;
import com.timeoff.notification.recipient.DemoRecipients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** From events to an SMTP server, with a real database between. */
@MailDatabase
@ExtendWith(OutputCaptureExtension.class)
class MailDeliveryTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("^Message-ID: (.*)$", Pattern.MULTILINE);
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private final TestClock clock = new TestClock(SomeMail.NOW);
    private final Set<EmailAddress> optedOut = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> revisions = new ConcurrentHashMap<>();
    private final OptOuts optOuts = (recipient, kind) -> optedOut.contains(recipient);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final MeterRegistry delivered = new SimpleMeterRegistry();
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final MailTransport transport = SmtpTransports.to(server.port());

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    private MailDelivery delivery;

    @BeforeEach
    void none() {
        jdbc.sql("delete from mail").update();
        delivery = delivery(mails, transport);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void oneMailWhateverComesAgain() {
        var approved = SomeMail.event(LeaveEventType.APPROVED, MIA);
        plan(approved, approved);
        plan(approved);
        deliverAll();
        plan(approved);
        deliverAll();

        assertThat(server.messages()).hasSize(1);
        assertThat(counted("sent")).isEqualTo(1);
    }

    @Test
    void killedBeforeItIsKeptThatItWasSentItIsSentAgainWithTheSameId() {
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        var killed = delivery(mails, mail -> {
            transport.send(mail);
            throw new ProcessKilled();
        });
        assertThatThrownBy(killed::deliverNext).isInstanceOf(ProcessKilled.class);

        assertThat(delivery.deliverNext()).as("it may still be on its way").isEqualTo(IDLE);
        clock.advance(CLAIM);
        deliverAll();

        assertThat(server.messages()).hasSize(2);
        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgainForADatabaseThatWasAway() {
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        var away = new AtomicBoolean(true);
        var interrupted = delivery(failing("record", away), transport);

        assertThatThrownBy(interrupted::deliverNext).isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(interrupted::deliverNext).isInstanceOf(DataAccessResourceFailureException.class);
        away.set(false);
        clock.advance(CLAIM);
        assertThat(interrupted.deliverNext()).isEqualTo(IDLE);

        assertThat(server.messages()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    /** Each would go through all that are due, and leave them claimed. */
    @Test
    void whatWasClaimedIsGoneOnWithWhenTheDatabaseIsBack() {
        plan(events(2));
        var away = new AtomicBoolean(true);
        var interrupted = delivery(mails, mail -> {
            if (away.get()) {
                throw new CannotCreateTransactionException("away");
            }
            transport.send(mail);
        });

        assertThatThrownBy(interrupted::deliverNext).isInstanceOf(CannotCreateTransactionException.class);
        assertThatThrownBy(interrupted::deliverNext).isInstanceOf(CannotCreateTransactionException.class);
        away.set(false);
        assertThat(interrupted.deliverNext()).isEqualTo(DEALT_WITH);
        assertThat(interrupted.deliverNext()).isEqualTo(DEALT_WITH);

        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(count("select sum(attempts) from mail")).isZero();
    }

    @Test
    void whatCannotBeSentInTimeAnyMoreIsClaimedAnew() {
        plan(events(1));
        var away = new AtomicBoolean(true);
        var interrupted = delivery(mails, mail -> {
            if (away.get()) {
                throw new DataAccessResourceFailureException("away");
            }
            transport.send(mail);
        });
        assertThatThrownBy(interrupted::deliverNext).isInstanceOf(DataAccessResourceFailureException.class);
        away.set(false);

        clock.advance(Duration.ofSeconds(31));
        assertThat(interrupted.deliverNext()).as("another may take it soon").isEqualTo(IDLE);
        clock.advance(CLAIM);
        assertThat(interrupted.deliverNext()).isEqualTo(DEALT_WITH);

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whoHasOptedOutGetsNone() {
        optedOut.add(ALICE);
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));

        assertThat(states()).containsExactly("SUPPRESSED");
        assertThat(delivery.deliverNext()).isEqualTo(IDLE);
    }

    @Test
    void whoOptsOutWhileAMailWaitsGetsNone() {
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        optedOut.add(ALICE);
        deliverAll();

        assertThat(server.messages()).isEmpty();
        assertThat(states()).containsExactly("SUPPRESSED");
        assertThat(counted("suppressed")).isEqualTo(1);
    }

    @Test
    void whatHasBeenDecidedMeanwhileIsNotAskedFor() {
        plan(
                SomeMail.event(LeaveEventType.RECEIVED, ALICE),
                SomeMail.event(LeaveEventType.REMINDER_DUE, null),
                SomeMail.event(LeaveEventType.APPROVED, MIA));
        revisions.put(SomeMail.APPLICATION, 1);
        deliverAll();

        assertThat(server.messages()).singleElement().asString().contains("Subject: Approved");
        assertThat(states()).containsExactlyInAnyOrder("SUPPRESSED", "SUPPRESSED", "SENT");
    }

    @Test
    void whatWaitsForItsCancellationIsAskedForAndNoLongerForItself() {
        plan(
                SomeMail.event(LeaveEventType.RECEIVED, ALICE),
                SomeMail.event(LeaveEventType.REMINDER_DUE, null),
                SomeMail.at(2, SomeMail.event(LeaveEventType.CANCELLATION_REQUESTED, ALICE)),
                SomeMail.at(2, SomeMail.event(LeaveEventType.ESCALATION_DUE, null)),
                SomeMail.at(4, SomeMail.event(LeaveEventType.CANCELLATION_REQUESTED, ALICE)));
        revisions.put(SomeMail.APPLICATION, 4); // 3 was the refusal of the first request
        deliverAll();

        assertThat(jdbc.sql("select event_key from mail where state = 'SENT'")
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLATION_REQUESTED-4");
        assertThat(server.messages()).singleElement().asString().contains("Subject: To decide: cancellation");
    }

    @Test
    void aServerThatIsAwayTakesNoAttempt() {
        server.answer(ScriptedSmtpServer.GREETING, ScriptedSmtpServer.HANG_UP);
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));

        for (var minute = 0; minute < 60; minute++) {
            assertThat(delivery.deliverNext()).isEqualTo(UNAVAILABLE);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(attempts()).isZero();
        server.answerAsUsual();
        deliverAll();

        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void whatIsRefusedForNowComesLater() {
        server.answer("RCPT", "450 greylisted");
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        assertThat(delivery.deliverNext()).isEqualTo(DEALT_WITH);
        assertThat(attempts()).isEqualTo(1);
        server.answerAsUsual();

        clock.advance(Duration.ofSeconds(59));
        assertThat(delivery.deliverNext()).isEqualTo(IDLE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(delivery.deliverNext()).isEqualTo(DEALT_WITH);

        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsGivenUp() {
        server.answer("RCPT", "550 nobody here");
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        deliverAll();

        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(jdbc.sql("select last_failure from mail").query(String.class).single())
                .isEqualTo("550");
        assertThat(counted("given.up")).isEqualTo(1);
    }

    /** Otherwise a server that accepts a mail and never says so would be sent it every few seconds. */
    @Test
    void whatMayHaveBeenAcceptedIsTriedAgainAfterGrowingWaits() {
        server.answer(ScriptedSmtpServer.END, ScriptedSmtpServer.HANG_UP);
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));

        for (var second = 0; second < 300; second++) {
            delivery.deliverNext();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(server.messages()).hasSize(2);
        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        server.answer(ScriptedSmtpServer.GREETING, ScriptedSmtpServer.HANG_UP);
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        clock.advance(Duration.ofDays(3));
        assertThat(delivery.deliverNext()).isEqualTo(UNAVAILABLE);
        clock.advance(Duration.ofMillis(1));
        server.answerAsUsual();
        deliverAll();

        assertThat(server.messages()).isEmpty();
        assertThat(states()).containsExactly("GIVEN_UP");
    }

    @Test
    void aMailThatCannotBeWrittenHoldsUpNobody(CapturedOutput output) {
        plan(
                SomeMail.event(UUID.randomUUID(), LeaveEventType.APPROVED, ALICE, MIA, null, "poison"),
                SomeMail.event(UUID.randomUUID(), LeaveEventType.APPROVED, ALICE, MIA, null, "poison"),
                SomeMail.event(UUID.randomUUID(), LeaveEventType.APPROVED, ALICE, MIA, null, "Enjoy"));
        delivery = delivery(mails, mail -> {
            if ("poison".equals(mail.comment())) {
                throw new IllegalStateException();
            }
            transport.send(mail);
        });
        deliverAll();

        assertThat(server.messages()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("WAITING", "WAITING", "SENT");
        assertThat(output).containsOnlyOnce("could not be written");
    }

    @Test
    void whatWaitsIsUnknownWhileTheDatabaseIsAway() {
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        var away = new AtomicBoolean(false);
        var metrics = new MailMetrics(failing("backlog", away), clock, meters);
        assertThat(gauge("waiting")).as("not counted yet").isNaN();

        clock.advance(Duration.ofSeconds(90));
        metrics.refresh();
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("oldest")).isEqualTo(90);
        away.set(true);
        metrics.refresh();

        assertThat(gauge("waiting")).isNaN();
        assertThat(gauge("oldest")).isNaN();
    }

    @Test
    void severalInstancesSendEachMailOnce() throws Exception {
        plan(events(200));
        var threads = Executors.newFixedThreadPool(4);
        for (var instance : IntStream.range(0, 4)
                .mapToObj(it -> delivery(mails, SmtpTransports.to(server.port())))
                .toList()) {
            threads.submit(() -> {
                while (instance.deliverNext() == DEALT_WITH) {
                    // There may be more.
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(server.messages()).hasSize(200);
        assertThat(messageIds()).hasSize(200);
    }

    /** While it takes one mail for ever, all are planned, those who have opted out are done with, and one is in memory. */
    @Test
    void aSlowServerHoldsUpTheSendingAlone() throws Exception {
        var sending = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var loop = new DeliveryLoop(
                "mail",
                delivery(mails, mail -> {
                    sending.countDown();
                    awaitQuietly(gate);
                    transport.send(mail);
                }),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        plan(events(1));
        loop.start();
        try {
            assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
            var all = events(10_000);
            IntStream.range(0, all.length)
                    .filter(it -> it % 2 == 0)
                    .forEach(it -> optedOut.add(all[it].leave().email()));
            for (var batch = 0; batch < 10; batch++) {
                plan(List.of(all).subList(batch * 1_000, (batch + 1) * 1_000).toArray(LeaveEvent[]::new));
            }

            assertThat(count("select count(*) from mail where state = 'SUPPRESSED'"))
                    .isEqualTo(5_000);
            assertThat(count("select count(*) from mail where state = 'WAITING' and next_attempt_at = planned_at"))
                    .as("nobody has claimed them")
                    .isEqualTo(5_000);
            assertThat(count("select count(*) from mail where next_attempt_at > planned_at"))
                    .as("claimed")
                    .isEqualTo(1);
        } finally {
            jdbc.sql("delete from mail where next_attempt_at = planned_at").update();
            gate.countDown();
            loop.stop();
        }
        await().untilAsserted(() -> assertThat(server.messages()).isNotEmpty());
    }

    @Test
    void aStopDoesNotWaitForASilentServer() {
        server.answer(ScriptedSmtpServer.END, ScriptedSmtpServer.SILENCE);
        var minute = Duration.ofMinutes(1);
        var loop = new DeliveryLoop("mail", delivery, minute, minute, minute);
        plan(SomeMail.event(LeaveEventType.APPROVED, MIA));
        loop.start();
        await().until(() -> !server.messages().isEmpty());
        var begun = System.nanoTime();

        loop.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(states()).containsExactly("WAITING");
        assertThat(attempts()).as("it may have been accepted").isEqualTo(1);
    }

    private void plan(LeaveEvent... events) {
        new MailPlanner(new AddresseeService(DemoRecipients.service()), optOuts, mails, clock, event -> {})
                .handle(List.of(events));
    }

    private MailDelivery delivery(Mails ledger, MailTransport by) {
        var applications = WaitingApplications.butFor(revisions);
        return new MailDelivery(
                ledger,
                by,
                optOuts,
                applications,
                new MailMetrics(ledger, clock, delivered),
                SomeMessages.properties("timeoff@localhost"),
                clock);
    }

    private void deliverAll() {
        var outcome = Outcome.DEALT_WITH;
        while (outcome == DEALT_WITH) {
            outcome = delivery.deliverNext();
        }
        assertThat(outcome).isEqualTo(IDLE);
    }

    /** The database is away as often as that is called. */
    private Mails failing(String call, AtomicBoolean away) {
        return (Mails) Proxy.newProxyInstance(
                Mails.class.getClassLoader(), new Class<?>[] {Mails.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals(call)) {
                        throw new DataAccessResourceFailureException("away");
                    }
                    try {
                        return method.invoke(mails, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static LeaveEvent[] events(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> SomeMail.event(
                        UUID.randomUUID(),
                        LeaveEventType.APPROVED,
                        EmailAddress.of("person" + it + "@example.com"),
                        MIA,
                        null,
                        null))
                .toArray(LeaveEvent[]::new);
    }

    private Set<String> messageIds() {
        var ids = new HashSet<String>();
        for (var message : server.messages()) {
            var id = MESSAGE_ID.matcher(message);
            assertThat(id.find()).isTrue();
            ids.add(id.group(1));
        }
        return ids;
    }

    private List<String> states() {
        return jdbc.sql("select state from mail").query(String.class).list();
    }

    private int attempts() {
        return jdbc.sql("select attempts from mail").query(Integer.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private double gauge(String name) {
        return meters.get("timeoff.mail." + name).gauge().value();
    }

    private double counted(String name) {
        return delivered
                .get("timeoff.mail." + name)
                .tag("kind", "decision")
                .counter()
                .count();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing in the process goes on after it. */
    private static final class ProcessKilled extends Error {

        private static final long serialVersionUID = 1;
    }
}
