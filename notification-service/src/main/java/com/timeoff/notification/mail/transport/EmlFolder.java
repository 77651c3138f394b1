package com.timeoff.notification.mail.transport;

import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.MailNotSentException.Reason;
import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.message.MimeMessageService;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Writes each mail to a file, which mail programs open: complete or not at all, and the same one at each attempt. */
class EmlFolder implements MailTransport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final MimeMessageService messages;
    private final Session session = Session.getInstance(new Properties());

    EmlFolder(Path folder, MimeMessageService messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public void send(Mail mail) throws MailNotSentException {
        try {
            var message = messages.messageOf(mail, session);
            write(message, fileName(mail, message));
        } catch (AddressException e) {
            throw new MailNotSentException(Reason.REFUSED, "address not supported", String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new MailNotSentException(Reason.UNAVAILABLE, "folder not writable", e.toString());
        }
    }

    /** In the order in which they were planned. */
    private static String fileName(Mail mail, MimeMessage message) throws MessagingException {
        var id = message.getMessageID();
        return TIME.format(mail.plannedAt()) + '-' + id.substring(1, id.lastIndexOf('@')) + ".eml";
    }

    private void write(MimeMessage message, String name) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve(name + ".tmp"); // of a process that was killed, too
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, forOwner());
            try (var content = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                message.writeTo(content);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private FileAttribute<?>[] forOwner() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }
}
