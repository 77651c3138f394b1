package com.timeoff.notification.mail.message;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.ControlCharacters;
import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.SomeMail;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/** Whatever names and comments are, what is read is what was meant, and nothing else is added to a mail. */
class MimeMessagePropertyTest {

    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To");

    private static final List<String> PART_HEADERS = List.of("Content-Transfer-Encoding", "Content-Type");
    private static final Pattern COMMENT = Pattern.compile("<div dir=\"auto\"[^>]*>(.*?)</div>", Pattern.DOTALL);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(500),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(500),
                Arbitraries.of("🏖️", "👩‍👩‍👧", "e\u0301", "\u202e").map(it -> it.repeat(500 / it.length())),
                Arbitraries.of(
                        "Mia\r\nBcc: eve@example.com",
                        "Mia\nBcc: eve@example.com\n\n<script>alert(1)</script>",
                        "Mia\rSubject: other",
                        "Bcc: eve@example.com",
                        "\"Mia\" <eve@example.com>, eve@example.com",
                        "=?UTF-8?Q?Mia=0D=0ABcc:_eve@example.com?=",
                        ".\r\n.\r\nQUIT",
                        "\u2028Bcc: eve@example.com\u2029",
                        "\0\u0085\u000b\f",
                        "{{unsubscribeUrl}}",
                        "<b>&amp;\"'`=</b>",
                        "\ud83c",
                        " "));
    }

    @Property
    void namesOfPeople(@ForAll("texts") String applicant, @ForAll("texts") String manager) throws Exception {
        var directory = new PersonDirectory(
                Map.of(ALICE, SomeMessages.named(ALICE, applicant), MIA, SomeMessages.named(MIA, manager)), true);
        var mail = SomeMail.mail(SomeMail.event(LeaveEventType.RECEIVED, ALICE), MIA);

        var message = SomeMessages.received(mail, directory);

        hasOurHeadersOnly(message);
        var to = InternetAddress.parseHeader(message.getHeader("To", null), true);
        assertThat(to).hasSize(1);
        assertThat(to[0].getAddress()).isEqualTo(MIA.toString());
        assertThat(to[0].getPersonal()).isEqualTo(meant(manager).isEmpty() ? null : inHeader(manager));
        var shown = meant(applicant).isEmpty() ? ALICE.toString() : meant(applicant);
        assertThat(message.getSubject())
                .isEqualTo("To decide: leave of " + shown.replace("=?", "= ?")
                        + ", Fri 4 December 2026 to Mon 7 December 2026");
        assertThat(text(message)).contains("\nWho:         " + shown + "\nDepartment: ");
        assertThat(HtmlUtils.htmlUnescape(html(message))).contains("<bdi>" + shown + "</bdi></td>");
        assertThat(tags(html(message)))
                .isEqualTo(tags(
                        html(SomeMessages.received(mail, harmless(meant(manager).isEmpty())))));
    }

    @Property
    void comments(@ForAll("texts") String comment, @ForAll("texts") String byName) throws Exception {
        var event = SomeMail.event(SomeMail.APPLICATION, LeaveEventType.DECLINED, ALICE, MIA, byName, comment);

        var message = SomeMessages.received(SomeMail.mail(event, ALICE), harmless(false));

        hasOurHeadersOnly(message);
        assertThat(message.getSubject()).startsWith("Declined: your leave, Fri 4");
        assertThat(text(message)
                        .lines()
                        .filter(it -> it.startsWith("> "))
                        .map(it -> it.substring(2))
                        .toList())
                .isEqualTo(lines(comment));
        assertThat(COMMENT.matcher(html(message))
                        .results()
                        .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                        .toList())
                .isEqualTo(lines(comment));
        assertThat(text(message))
                .contains("\nBy:          " + (meant(byName).isEmpty() ? "Mia" : meant(byName)) + "\n");
        assertThat(html(message)).doesNotContain("<script", "<b>");
    }

    private static PersonDirectory harmless(boolean isManagerNameless) {
        return new PersonDirectory(
                Map.of(
                        ALICE,
                        SomeMessages.named(ALICE, "Alice"),
                        MIA,
                        SomeMessages.named(MIA, isManagerNameless ? "" : "Mia")),
                true);
    }

    private static void hasOurHeadersOnly(MimeMessage message) throws Exception {
        assertThat(Collections.list(message.getAllHeaders()).stream()
                        .map(Header::getName)
                        .sorted()
                        .toList())
                .isEqualTo(HEADERS);
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        for (var number = 0; number < 2; number++) {
            assertThat(Collections.list(parts.getBodyPart(number).getAllHeaders()).stream()
                            .map(Header::getName)
                            .sorted()
                            .toList())
                    .isEqualTo(PART_HEADERS);
        }
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    /** One line without control characters, of at most 100 characters and "…". */
    private static String meant(String name) {
        var words = new StringBuilder();
        readable(name).codePoints().map(it -> isBlank(it) ? ' ' : it).forEach(words::appendCodePoint);
        var points = String.join(" ", StringUtils.tokenizeToStringArray(words.toString(), " "))
                .codePoints()
                .toArray();
        var shown = new String(points, 0, Math.min(points.length, 100)).stripTrailing();
        return points.length <= 100 ? shown : shown + "…";
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || ControlCharacters.isOne(codePoint);
    }

    private static String inHeader(String name) {
        return meant(name).replace("=?", "= ?");
    }

    private static List<String> lines(String comment) {
        return ControlCharacters.replacedIn(readable(comment)).strip().lines().toList();
    }

    /** Half of a pair cannot be encoded. */
    private static String readable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static long tags(String html) {
        return html.chars().filter(it -> it == '<' || it == '>' || it == '"').count();
    }

    private static String text(MimeMessage message) throws Exception {
        return content(message, 0);
    }

    private static String html(MimeMessage message) throws Exception {
        return content(message, 1);
    }

    private static String content(MimeMessage message, int number) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
