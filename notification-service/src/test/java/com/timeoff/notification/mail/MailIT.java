package com.timeoff.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.timeoff.core.person.Person;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.models.Decision;
import com.timeoff.notification.TopicRecords;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From a real broker to a real SMTP server, with a real database between. Nothing is found by looking for it now and then. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.group-id=mail-it",
            "spring.mail.host=localhost",
            "timeoff.mail.poll-interval=1h",
            "timeoff.mail.max-retry-interval=1s"
        })
@AutoConfigureRestTestClient
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
class MailIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PORT = FreePorts.next();

    private static GreenMail server = started();

    @Autowired
    KafkaTemplate<Object, Object> kafka;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailMetrics metrics;

    @Autowired
    MeterRegistry meters;

    private final UUID id = UUID.randomUUID();
    private TopicRecords topics;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void topics() {
        topics = new TopicRecords(kafka);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theManagerIsAskedAndTheApplicantIsToldWithinFiveSeconds() throws Exception {
        topics.submitted(id, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> mails(People.MIA, id).size() == 1);

        topics.decided(id, Decision.APPROVED, Instant.now()).join();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> mails(People.ALICE, id).size() == 1);

        var asked = mails(People.MIA, id).get(0);
        assertThat(asked.getSubject()).isEqualTo("To decide: leave of alice@example.com, Tue 1 December 2026");
        assertThat(GreenMailUtil.getWholeMessage(asked)).doesNotContain("Moving house");
        var told = mails(People.ALICE, id).get(0);
        assertThat(told.getSubject()).isEqualTo("Approved: your leave, Tue 1 December 2026");
        assertThat(GreenMailUtil.getWholeMessage(told)).contains("> Enjoy", "mia@example.com");
    }

    @Test
    void copiesAreOneMail() {
        for (var copy = 0; copy < 3; copy++) {
            topics.decided(id, Decision.APPROVED, Instant.now()).join();
        }
        var later = UUID.randomUUID();
        topics.decided(later, Decision.APPROVED, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> mails(People.ALICE, later).size() == 1);
        await().atMost(TIMEOUT).until(() -> stateOf(id).equals(List.of("SENT")));

        assertThat(mails(People.ALICE, id)).hasSize(1);
    }

    /** By the link that mail programs follow, which are nobody who is signed in. */
    @Test
    void whoRefusesInOneClickIsToldNoMore() throws Exception {
        topics.decided(id, Decision.DECLINED, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> mails(People.ALICE, id).size() == 1);
        var link = mails(People.ALICE, id).get(0).getHeader("List-Unsubscribe", null);
        oneClick(URI.create(link.substring(1, link.length() - 1)).getPath());
        try {
            var refused = UUID.randomUUID();
            topics.decided(refused, Decision.APPROVED, Instant.now()).join();
            await().atMost(TIMEOUT).until(() -> stateOf(refused).equals(List.of("SUPPRESSED")));
            var later = UUID.randomUUID();
            topics.submitted(later, Instant.now()).join();
            await().atMost(TIMEOUT).until(() -> mails(People.MIA, later).size() == 1);

            assertThat(mails(People.ALICE, refused)).isEmpty();
        } finally {
            jdbc.sql("delete from mail_opt_out").update();
        }
    }

    @Test
    void aServerThatIsAwayForAWhileGetsItWhenItIsBack() {
        server.stop();
        topics.decided(id, Decision.APPROVED, Instant.now()).join();
        await().atMost(TIMEOUT).until(() -> jdbc.sql("select last_failure from mail where application_id = ?")
                .param(id)
                .query(String.class)
                .list()
                .equals(List.of("not reachable")));
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        http.get().uri("/actuator/health").exchange().expectStatus().isOk();
        metrics.refresh();
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("oldest")).isPositive().isLessThan(TIMEOUT.toSeconds());
        server = started();

        await().atMost(TIMEOUT).until(() -> mails(People.ALICE, id).size() == 1);
        await().atMost(TIMEOUT).until(() -> stateOf(id).equals(List.of("SENT")));
        metrics.refresh();
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest")).isZero();
    }

    private double gauge(String name) {
        return meters.get("timeoff.mail." + name).gauge().value();
    }

    private List<String> stateOf(UUID application) {
        return jdbc.sql("select state from mail where application_id = ?")
                .param(application)
                .query(String.class)
                .list();
    }

    private void oneClick(String path) {
        http.mutate()
                .defaultHeaders(HttpHeaders::clear)
                .build()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static List<MimeMessage> mails(Person recipient, UUID application) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> isTo(recipient, it))
                .filter(it -> GreenMailUtil.getWholeMessage(it).contains(application.toString()))
                .toList();
    }

    private static boolean isTo(Person recipient, MimeMessage message) {
        try {
            return message.getAllRecipients()[0]
                    .toString()
                    .equals(recipient.email().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail started() {
        var started = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }
}
