package com.timeoff.notification.mail.message;

import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailProperties;
import com.timeoff.notification.mail.SenderAddress;
import com.timeoff.notification.preference.UnsubscribeLinks;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes messages of mails: at each attempt with the same Message-ID, and with an unsubscribe link of its own. */
@Service
public class MimeMessageService {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailTextService texts;
    private final UnsubscribeLinks unsubscribeLinks;
    private final SenderAddress sender;

    MimeMessageService(MailTextService texts, UnsubscribeLinks unsubscribeLinks, MailProperties properties) {
        this.texts = texts;
        this.unsubscribeLinks = unsubscribeLinks;
        this.sender = properties.from();
    }

    /**
     * A message that can be sent as it is.
     *
     * @throws AddressException if the recipient's address cannot be mailed to
     */
    public MimeMessage messageOf(Mail mail, Session session) throws MessagingException {
        var unsubscribeLink = unsubscribeLinks.linkFor(mail.recipient(), mail.kind());
        var text = texts.textOf(mail, unsubscribeLink);
        var message = new IdentifiedMessage(session, messageId(mail));
        message.setFrom(from());
        message.setRecipient(
                Message.RecipientType.TO,
                MailboxAddress.of(
                        mail.recipient(), texts.nameOf(mail.recipient()).orElse(null)));
        message.setSubject(OneLine.inHeader(text.subject()), UTF_8);
        message.setSentDate(Date.from(mail.plannedAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + unsubscribeLink + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(alternatives(text));
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws AddressException {
        var address = new InternetAddress(sender.address());
        MailboxAddress.named(address, sender.name());
        return address;
    }

    /** Of the recipient it says nothing that can be read. */
    private String messageId(Mail mail) {
        var name = mail.key().text().getBytes(StandardCharsets.UTF_8);
        return "<" + UUID.nameUUIDFromBytes(name) + "@" + sender.domain() + ">";
    }

    /** The last one is what a reader shows if it can. */
    private static MimeMultipart alternatives(MailText text) throws MessagingException {
        return new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), UTF_8, subtype);
        return part;
    }
}
