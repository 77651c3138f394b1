package com.timeoff.fault.check;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the mails that a service has written to files. */
final class MailFolder {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** The link to the application. */
    private static final Pattern APPLICATION = Pattern.compile("#([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    private MailFolder() {}

    static List<SentMail> read(Path folder) throws IOException {
        var mails = new ArrayList<SentMail>();
        try (var files = Files.newDirectoryStream(folder, "*.eml")) {
            for (var file : files) {
                mails.add(mail(file));
            }
        } catch (MessagingException e) {
            throw new IOException("No mail: " + e.getMessage(), e);
        }
        return mails;
    }

    private static SentMail mail(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, in);
            var text = ((Multipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            var link = APPLICATION.matcher(text);
            if (!link.find()) {
                throw new IOException("No application is named in " + file);
            }
            return new SentMail(
                    message.getMessageID(),
                    UUID.fromString(link.group(1)),
                    message.getSubject().replaceFirst(":.*", ""),
                    ((InternetAddress) message.getAllRecipients()[0]).getAddress());
        }
    }
}
