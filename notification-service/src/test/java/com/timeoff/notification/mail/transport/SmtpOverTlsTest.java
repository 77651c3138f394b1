package com.timeoff.notification.mail.transport;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.recipient.DemoRecipients;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** TLS from the first byte on, by the JVM's certificates or by those of a bundle, which is a socket factory. */
class SmtpOverTlsTest {

    private static final Mail DECISION = SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), ALICE);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSent(boolean hasBundle) throws Exception {
        var server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        try {
            transport(server.getSmtps().getPort(), hasBundle, Duration.ofSeconds(30))
                    .send(DECISION);

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    /** A record of 16 KB of which each byte comes before the timeout of one read. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatNeverFinishesItsHandshakeIsLeft(boolean hasBundle) throws Exception {
        try (var server = new ScriptedSmtpServer("\u0016\u0003\u0003\u0040\u0000")) {
            server.answer(ScriptedSmtpServer.GREETING, ScriptedSmtpServer.DRIP);
            var begun = System.nanoTime();

            var failure = catchThrowableOfType(
                    MailNotSentException.class, () -> transport(server.port(), hasBundle, Duration.ofSeconds(2))
                            .send(DECISION));

            assertThat(failure.failure()).isEqualTo("not reachable");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static MailTransport transport(int port, boolean hasBundle, Duration timeout) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        if (hasBundle) {
            properties.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        } else {
            properties.setProperty("mail.smtp.ssl.trust", "*");
        }
        return new SmtpTransport(sender, SomeMessages.service(DemoRecipients.DIRECTORY), timeout);
    }
}
