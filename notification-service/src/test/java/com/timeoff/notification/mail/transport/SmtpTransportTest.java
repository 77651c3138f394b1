package com.timeoff.notification.mail.transport;

import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.recipient.DemoRecipients;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Enough for all that is answered before. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void whatIsAcceptedIsSent() throws Exception {
        send("alice@example.com");

        assertThat(server.messages()).singleElement().asString().contains("To: alice@example.com");
        assertThat(server.commands()).contains("MAIL FROM:<timeoff@example.com>", "RCPT TO:<alice@example.com>");
        await().untilAsserted(() -> assertThat(server.commands()).last().isEqualTo("QUIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 nobody here, REFUSED, 550",
        "RCPT, 451 later, REFUSED_FOR_NOW, 451",
        "., 554 no, REFUSED, 554",
        "., 452 full, REFUSED_FOR_NOW, 452",
        "DATA, 451 later, REFUSED_FOR_NOW, 451",
        "MAIL, 552 too large, REFUSED, 552",
        "MAIL, 550 not you, UNAVAILABLE, 550",
        "MAIL, 451 later, UNAVAILABLE, 451",
        "MAIL, HANG UP, UNAVAILABLE, connection lost",
        "MAIL, 421 closing, UNAVAILABLE, 421",
        "MAIL, 530 who are you, UNAVAILABLE, 530",
        "RCPT, 421 closing, REFUSED_FOR_NOW, 421",
        "RCPT, 454 relay access denied, REFUSED_FOR_NOW, 454",
        "RCPT, 530 who are you, REFUSED_FOR_NOW, 530",
        "DATA, 421 closing, REFUSED_FOR_NOW, 421",
        "GREETING, 554 no service, UNAVAILABLE, not reachable",
        "GREETING, HANG UP, UNAVAILABLE, not reachable",
        "DATA, HANG UP, INTERRUPTED, connection lost",
        "., HANG UP, INTERRUPTED, connection lost",
    })
    void whatIsNot(String command, String answer, String reason, String failure) {
        server.answer(command, answer);

        assertThat(refusal(LONG)).hasToString(reason + " " + failure);
    }

    /** They are in the log. */
    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 alice@example.com is nobody, 550 in answer to RCPT",
        "MAIL, 451 not to alice@example.com, 451 in answer to MAIL",
        "., 554 alice@example.com is away, 554 in answer to .",
        "RCPT, HANG UP, connection lost in answer to RCPT",
    })
    void detailsNameNobody(String command, String answer, String details) {
        server.answer(command, answer);

        assertThat(refusal(LONG).exception()).hasMessage(details);
    }

    @Test
    void aServerThatIsSilentIsLeft() {
        server.answer(".", ScriptedSmtpServer.SILENCE);

        assertThat(refusal(SHORT)).hasToString("INTERRUPTED connection lost");
    }

    @Test
    void whatIsBeingSentIsCancelled() throws Exception {
        server.answer(".", ScriptedSmtpServer.SILENCE);
        var transport = transport(LONG, null);
        var sending = CompletableFuture.supplyAsync(() -> refusal(transport));
        await().until(() -> !server.messages().isEmpty());

        transport.cancel();

        assertThat(sending.get(10, TimeUnit.SECONDS)).hasToString("INTERRUPTED connection lost");
        server.answerAsUsual();
        transport.send(mail());
        assertThat(server.messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.HANG_UP, ScriptedSmtpServer.SILENCE, "500 what"})
    void whatIsAcceptedIsSentWhateverIsSaidAfterwards(String answer) {
        server.answer("QUIT", answer);

        assertThatCode(() -> send("alice@example.com")).doesNotThrowAnyException();
    }

    @Test
    void aLoginThatIsRefusedIsNoMailsFault() {
        server.answer("AUTH", "535 wrong password");

        assertThat(refusal(LONG, "somebody")).hasToString("UNAVAILABLE login refused");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void nobodyListens() throws IOException {
        server.close();

        assertThat(refusal(LONG)).hasToString("UNAVAILABLE not reachable");
    }

    /** Each byte comes before the timeout of one read. */
    @ParameterizedTest
    @CsvSource({"GREETING, UNAVAILABLE not reachable", "., INTERRUPTED connection lost"})
    void aServerThatNeverFinishesItsAnswerIsLeft(String command, String expected) {
        server.answer(command, ScriptedSmtpServer.DRIP);
        var begun = System.nanoTime();

        assertThat(refusal(SHORT)).hasToString(expected);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|a,b@example.com|, |<\"a,b\"@example.com>|",
                "|\"a,b\"@example.com|, |<\"a,b\"@example.com>|",
                "|o'neil+x@example.com|, |<o'neil+x@example.com>|",
                "|a..b@example.com|, |<\"a..b\"@example.com>|",
                "|<eve>@example.com|, |<\"<eve>\"@example.com>|",
                "|a\"\\b@example.com|, |<\"a\\\"\\\\b\"@example.com>|",
            })
    void addressesAreQuotedWhereTheyMustBe(String address, String recipient) throws Exception {
        send(address);

        assertThat(server.commands()).contains("RCPT TO:" + recipient);
        assertThat(server.messages()).singleElement().asString().containsOnlyOnce("\nTo: ");
    }

    /** The low byte of the first one is a line feed. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u010arcpt@example.com", "josé@example.com"})
    void addressesWithOtherLettersAreNotMailedTo(String address) {
        var refused = catchThrowableOfType(MailNotSentException.class, () -> send(address));

        assertThat(new Refusal(refused)).hasToString("REFUSED address not supported");
        assertThat(server.commands()).isEmpty();
    }

    private void send(String recipient) throws MailNotSentException {
        var mail = SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), EmailAddress.of(recipient));
        transport(LONG, null).send(mail);
    }

    private Refusal refusal(Duration timeout) {
        return refusal(timeout, null);
    }

    private Refusal refusal(Duration timeout, String user) {
        return refusal(transport(timeout, user));
    }

    private static Refusal refusal(SmtpTransport transport) {
        return new Refusal(catchThrowableOfType(MailNotSentException.class, () -> transport.send(mail())));
    }

    private static Mail mail() {
        return SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), SomeMail.ALICE);
    }

    private SmtpTransport transport(Duration timeout, String user) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        sender.setUsername(user);
        sender.setPassword(user);
        sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        return new SmtpTransport(sender, SomeMessages.service(DemoRecipients.DIRECTORY), timeout);
    }

    private record Refusal(MailNotSentException exception) {

        @Override
        public String toString() {
            return exception.reason() + " " + exception.failure();
        }
    }
}
