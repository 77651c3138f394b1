package com.timeoff.system;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * The mails that a suite has written to files.
 *
 * @param since what was written before is not read: to parse the mails of all tests takes its time
 */
record MailFolder(Path path, Instant since) {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** About that application. */
    List<MimeMessage> mailsTo(String recipient, String applicationId) {
        try (var files = Files.list(path)) {
            return files.filter(it -> it.toString().endsWith(".eml") && isNew(it))
                    .map(MailFolder::read)
                    .filter(it -> isTo(it, recipient) && text(it).contains(applicationId))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain one of its two texts. */
    static String text(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isNew(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
