package com.timeoff.notification.mail.transport;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.recipient.DemoRecipients;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderTest {

    private static final Mail DECISION = SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), ALICE);

    @TempDir
    Path folder;

    @Test
    void aFileForEachMail() throws Exception {
        var mails = folder.resolve("data/mail");

        send(mails, DECISION);
        send(mails, SomeMail.mail(SomeMail.event(LeaveEventType.RECEIVED, ALICE), MIA));

        assertThat(files(mails))
                .hasSize(2)
                .allMatch(it -> it.matches("20261129T100000Z-[0-9a-f-]{36}\\.eml"))
                .allMatch(it -> isForOwner(mails.resolve(it)));
    }

    @Test
    void theSameFileAtEachAttempt() throws Exception {
        send(folder, DECISION);
        send(folder, DECISION);

        assertThat(files(folder)).hasSize(1);
        try (var content = Files.newInputStream(folder.resolve(files(folder).get(0)))) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            assertThat(message.getSubject()).startsWith("Approved: your leave");
        }
    }

    @Test
    void whatAProcessLeftThatWasKilledIsFinished() throws Exception {
        send(folder, DECISION);
        var name = files(folder).get(0);
        Files.move(folder.resolve(name), folder.resolve(name + ".tmp"));
        Files.writeString(folder.resolve(name + ".tmp"), "and more", StandardOpenOption.APPEND);

        send(folder, DECISION);

        assertThat(files(folder)).containsExactly(name);
        assertThat(folder.resolve(name)).content().doesNotContain("and more");
    }

    @Test
    void nothingIsLeftOfWhatCannotBeWritten() throws Exception {
        send(folder, DECISION);
        var name = files(folder).get(0);
        Files.delete(folder.resolve(name));
        Files.createDirectory(folder.resolve(name));
        Files.createFile(folder.resolve(name).resolve("in the way"));

        var failure = catchThrowableOfType(MailNotSentException.class, () -> send(folder, DECISION));

        assertThat(failure.reason()).isEqualTo(MailNotSentException.Reason.UNAVAILABLE);
        assertThat(failure.failure()).isEqualTo("folder not writable");
        assertThat(files(folder)).containsExactly(name);
    }

    private static void send(Path to, Mail mail) throws MailNotSentException {
        new EmlFolder(to, SomeMessages.service(DemoRecipients.DIRECTORY)).send(mail);
    }

    private static boolean isForOwner(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .equals("rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
