package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.system.WebhookReceiver.Received;
import com.timeoff.testing.security.People;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who hears, by mail and by webhook, of what is applied for and decided at the other services. */
@OnSharedSuite
class NotificationIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static Suite suite;

    private final Instant since = Instant.now();

    @BeforeAll
    static void up() {
        suite = SharedSuite.get();
    }

    @Test
    void theManagerHearsOfAnApplicationAndTheApplicantOfTheDecision() throws Exception {
        var applicant = "notified@example.com";
        var id = apply(applicant);
        var toDecide = one("the manager's mail", TIMEOUT, () -> mails().mailsTo("mia@example.com", id));
        assertThat(toDecide.getSubject()).startsWith("To decide: leave of ");

        decide(id, "Enjoy the mountains!");
        var approved = one("the applicant's mail", AT_ONCE, () -> mails().mailsTo(applicant, id));
        assertThat(approved.getSubject()).startsWith("Approved: your leave");
        assertThat(MailFolder.text(approved))
                .contains("Enjoy the mountains!", suite.reader() + "/#" + id)
                .contains(suite.notifications() + "/unsubscribe/");
        assertThat(approved.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void otherSystemsHearOfBothBySignedWebhooks() {
        var webhooks = SharedSuite.WEBHOOKS;
        var id = apply("announced@example.com");
        var received = await().atMost(TIMEOUT)
                .until(() -> webhooks.about(id, "leave.received"), it -> !it.isEmpty())
                .get(0);
        assertThat(received.isSigned()).isTrue();

        webhooks.refuseOnce(id);
        decide(id, "Enjoy the mountains!");
        var approved = await().atMost(TIMEOUT).until(() -> webhooks.about(id, "leave.approved"), it -> it.size() > 1);
        assertThat(approved).hasSize(2).allMatch(Received::isSigned).noneMatch(it -> it.body()
                .contains("mountains"));
        assertThat(approved.get(1).id()).isEqualTo(approved.get(0).id()).isNotEqualTo(received.id());
    }

    @Test
    @Tag("faults")
    void mailsWaitForTheirServerAndComeOnce() throws Exception {
        var server = new GreenMail(new ServerSetup(FreePorts.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var files = suite.part(PartName.NOTIFICATIONS);
        files.close();
        var smtp = suite.another(
                PartName.NOTIFICATIONS,
                Map.of(
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", Integer.toString(port(server)),
                        "TIMEOFF_MAIL_FROM", "TimeOff <timeoff@example.com>",
                        // A mail that is claimed by who is killed waits for longer than that.
                        "TIMEOFF_MAIL_SEND_TIMEOUT", "10s"));
        try {
            smtp.start();
            var applicant = "waiting@example.com";
            var id = apply(applicant);
            decide(id, "Have fun!");
            await().atMost(TIMEOUT).until(() -> log(smtp).contains("Mails wait"));
            // One that knows nothing of the first attempts.
            smtp.kill();
            smtp.start();

            server.start();
            var mail = one("the mail", TIMEOUT, () -> received(server, applicant));
            assertThat(mail.getSubject()).startsWith("Approved: your leave");
            assertThat(mail.getFrom()[0].toString()).contains("timeoff@example.com");

            // What comes behind is there, and so all of this is.
            var behind = apply("behind@example.com");
            decide(behind, "Have fun!");
            one("the next mail", TIMEOUT, () -> received(server, "behind@example.com"));
            assertThat(received(server, applicant)).hasSize(1);
            assertThat(mails().mailsTo(applicant, id)).isEmpty();
        } finally {
            smtp.close();
            server.stop();
            files.start();
        }
    }

    private static int port(GreenMail server) {
        return server.getSmtp().getServerSetup().getPort();
    }

    private static List<MimeMessage> received(GreenMail server, String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> MailFolder.isTo(it, recipient))
                .toList();
    }

    private static String log(Part service) throws IOException {
        return Files.readString(service.spec().files().log());
    }

    /** The first one; there are no others. */
    private static MimeMessage one(String what, Duration limit, Callable<List<MimeMessage>> mails) {
        var found = await(what).atMost(limit).until(mails, it -> !it.isEmpty());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private MailFolder mails() {
        return new MailFolder(suite.mails(), since);
    }

    /** Helen does for somebody whom no other test knows. */
    private static String apply(String applicant) {
        var application = """
                {"empEmail":"%s","empDepartment":"IT","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(applicant, LocalDate.now().plusDays(30));
        return new Http(suite.employee())
                .as(People.HELEN)
                .post("/leave-applications", application)
                .text("applicationId");
    }

    private static void decide(String id, String comment) {
        var decision = """
                {"decision":"APPROVED","comment":"%s"}""".formatted(comment);
        await().atMost(TIMEOUT)
                .until(
                        () -> new Http(suite.manager())
                                .as(People.MIA)
                                .put("/leave-applications/" + id + "/decision", decision)
                                .status(),
                        status -> status == 200);
    }
}
