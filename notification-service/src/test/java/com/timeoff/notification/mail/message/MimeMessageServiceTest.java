package com.timeoff.notification.mail.message;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.HELEN;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.recipient.DemoRecipients;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeMessageServiceTest {

    private static final PersonDirectory NAMED = new PersonDirectory(
            Map.of(ALICE, SomeMessages.named(ALICE, "Alice Ångström"), MIA, SomeMessages.named(MIA, "Mia")), true);

    @Test
    void decision() throws Exception {
        var message = SomeMessages.received(SomeMail.mail(SomeMail.event(LeaveEventType.DECLINED, MIA), ALICE), NAMED);

        assertThat(message.getSubject()).isEqualTo("Declined: your leave, Fri 4 December 2026 to Mon 7 December 2026");
        assertThat(text(message)).isEqualTo("""
                Hello Alice Ångström,

                Your leave is declined.

                First day:   Fri 4 December 2026
                Last day:    Mon 7 December 2026
                Hours:       12
                By:          Mia

                Comment:
                > Enjoy!
                > All of you

                Details: http://localhost:8083/#01a223d5-9a77-8ee6-8988-c0ed76d33906

                --\s
                TimeOff sends you this because it is about your leave.
                No more mails of this kind: http://localhost:8084/unsubscribe/T%s
                """.formatted(token(message)));
    }

    @Test
    void whatWaitsForDecision() throws Exception {
        var message = SomeMessages.received(SomeMail.mail(SomeMail.event(LeaveEventType.RECEIVED, ALICE), MIA), NAMED);

        assertThat(message.getSubject())
                .isEqualTo("To decide: leave of Alice Ångström, Fri 4 December 2026 to Mon 7 December 2026");
        assertThat(text(message)).isEqualTo("""
                Hello Mia,

                Alice Ångström applies for leave and waits for a decision.

                Who:         Alice Ångström
                Department:  Information Technology
                First day:   Fri 4 December 2026
                Last day:    Mon 7 December 2026
                Hours:       12

                Decide: http://localhost:8082/
                Details: http://localhost:8083/#01a223d5-9a77-8ee6-8988-c0ed76d33906

                --\s
                TimeOff sends you this because you may decide on this leave.
                No more mails of this kind: http://localhost:8084/unsubscribe/T%s
                """.formatted(token(message)));
    }

    @Test
    void whatHasWaitedForTooLong() throws Exception {
        var message = SomeMessages.received(
                SomeMail.mail(SomeMail.event(LeaveEventType.ESCALATION_DUE, null), HELEN), DemoRecipients.DIRECTORY);

        assertThat(message.getSubject())
                .isEqualTo("Not decided: leave of alice@example.com, Fri 4 December 2026 to Mon 7 December 2026");
        assertThat(text(message)).startsWith("""
                Hello,

                alice@example.com has waited for a decision for long, and nobody has made it.

                Who:         alice@example.com
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        APPROVED | mia | alice | Approved: your leave | Your leave is approved.
        WITHDRAWN | helen | alice | Withdrawn: your leave | Your leave application is withdrawn.
        CANCELLATION_REFUSED | mia | alice | Not cancelled: your leave | Your leave is not cancelled. It stays approved.
        CANCELLED | mia | alice | Cancelled: your leave | Your leave is cancelled.
        CANCELLED | alice | alice | Cancelled: your leave | You have cancelled your leave.
        CANCELLATION_REQUESTED | alice | mia | To decide: cancellation of leave of alice@example.com | asks to cancel approved leave
        REMINDER_DUE | | mia | Reminder: leave of alice@example.com | alice@example.com still waits for a decision.
        """)
    void others(LeaveEventType type, String by, String recipient, String subject, String sentence) throws Exception {
        var message = SomeMessages.received(
                SomeMail.mail(SomeMail.event(type, email(by)), email(recipient)), DemoRecipients.DIRECTORY);

        assertThat(message.getSubject()).isEqualTo(subject + ", Fri 4 December 2026 to Mon 7 December 2026");
        assertThat(text(message)).contains(sentence);
        assertThat(html(message)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        REMINDER_DUE | Reminder | alice@example.com still waits for a decision on the cancellation of approved leave.
        ESCALATION_DUE | Not decided | has waited for a decision on the cancellation of approved leave for long
        """)
    void whatWaitsIsACancellation(LeaveEventType type, String subject, String sentence) throws Exception {
        var message = SomeMessages.received(
                SomeMail.mail(SomeMail.at(2, SomeMail.event(type, null)), MIA), DemoRecipients.DIRECTORY);

        assertThat(message.getSubject()).startsWith(subject + ": cancellation of leave of alice@example.com, Fri 4");
        assertThat(text(message)).contains(sentence);
        assertThat(html(message)).contains(sentence);
    }

    @Test
    void commentsAreForTheApplicantAlone() throws Exception {
        for (var type : LeaveEventType.values()) {
            if (type != LeaveEventType.COMMENTED) {
                var message = SomeMessages.received(SomeMail.mail(SomeMail.event(type, null), MIA), NAMED);

                assertThat(text(message) + html(message)).as(type.name()).doesNotContain("Enjoy");
            }
        }
    }

    @Test
    void oneDayIsOneDate() throws Exception {
        var event = SomeMail.event(LeaveEventType.APPROVED, MIA);
        var mail = SomeMail.mail(SomeMail.until(event.leave().startDate(), event), ALICE);

        assertThat(SomeMessages.received(mail, NAMED).getSubject())
                .isEqualTo("Approved: your leave, Fri 4 December 2026");
    }

    @Test
    void htmlSaysTheSameAndLoadsNothing() throws Exception {
        var html =
                html(SomeMessages.received(SomeMail.mail(SomeMail.event(LeaveEventType.DECLINED, MIA), ALICE), NAMED));

        assertThat(html)
                .contains("Your leave is declined.", "Fri 4 December 2026", "<bdi>Mia</bdi>", ">All of you<")
                .contains("href=\"http://localhost:8083/#01a223d5-9a77-8ee6-8988-c0ed76d33906\"")
                .contains("content=\"light dark\"")
                .doesNotContain("<img", "<script", "src=", "url(", "@import", "<link");
    }

    @Test
    void hasTheSameIdAtEachAttemptAndAnotherForEachRecipient() throws Exception {
        var mail = SomeMail.mail(SomeMail.event(LeaveEventType.RECEIVED, ALICE), MIA);
        var other = SomeMail.mail(SomeMail.event(LeaveEventType.RECEIVED, ALICE), HELEN);

        var id = SomeMessages.received(mail, NAMED).getMessageID();

        assertThat(id).matches("<[0-9a-f-]{36}@example.com>");
        assertThat(SomeMessages.received(SomeMail.after(3, mail), NAMED).getMessageID())
                .isEqualTo(id);
        assertThat(SomeMessages.received(other, NAMED).getMessageID()).isNotEqualTo(id);
    }

    @Test
    void isSentByNobodyAndRefusedInOneClick() throws Exception {
        var message = SomeMessages.received(SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), ALICE), NAMED);

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<http://localhost:8084/unsubscribe/T" + token(message) + ">");
        assertThat(html(message)).contains("\"http://localhost:8084/unsubscribe/T" + token(message) + "\"");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getSentDate()).isEqualTo(SomeMail.NOW);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    private static String token(MimeMessage message) throws MessagingException {
        return message.getHeader("List-Unsubscribe", null).replaceAll("\\D+8084\\D+(\\d+)>", "$1");
    }

    private static EmailAddress email(String name) {
        return name == null ? null : EmailAddress.of(name + "@example.com");
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return part(message, 0, "text/plain");
    }

    private static String html(MimeMessage message) throws MessagingException, IOException {
        return part(message, 1, "text/html");
    }

    private static String part(MimeMessage message, int number, String type) throws MessagingException, IOException {
        var part = ((MimeMultipart) message.getContent()).getBodyPart(number);
        assertThat(part.getContentType().toLowerCase()).contains(type, "charset=utf-8");
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
