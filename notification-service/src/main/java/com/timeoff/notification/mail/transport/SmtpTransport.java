package com.timeoff.notification.mail.transport;

import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.MailNotSentException.Reason;
import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.message.MimeMessageService;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Sends by the SMTP server of {@code spring.mail}, each mail by a connection of its own. Boot's own way to send does not tell a
 * mail that was not accepted from a server that says no farewell.
 */
class SmtpTransport implements MailTransport {

    private final JavaMailSenderImpl server;
    private final MimeMessageService messages;
    private final Duration timeout;
    private final Session session;
    private final String protocol;
    private final SocketDeadline deadline = new SocketDeadline();

    SmtpTransport(JavaMailSenderImpl server, MimeMessageService messages, Duration timeout) {
        this.server = server;
        this.messages = messages;
        this.timeout = timeout;
        this.session = server.getSession();
        this.protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        applyDeadline(session.getProperties(), "mail." + protocol);
    }

    private void applyDeadline(Properties properties, String prefix) {
        properties.putIfAbsent(prefix + ".timeout", String.valueOf(timeout.toMillis()));
        properties.put(prefix + ".socketFactory", new PlainSockets(deadline));
        properties.put(prefix + ".socketFactory.fallback", "false");
        if (properties.get(prefix + ".ssl.socketFactory") instanceof SSLSocketFactory sockets) {
            properties.put(prefix + ".ssl.socketFactory", new TlsSockets(sockets, deadline));
        }
    }

    @Override
    public void send(Mail mail) throws MailNotSentException {
        var message = messageOf(mail);
        deadline.within(timeout, () -> send(message));
    }

    @Override
    public void cancel() {
        deadline.pass();
    }

    private MimeMessage messageOf(Mail mail) throws MailNotSentException {
        try {
            return messages.messageOf(mail, session);
        } catch (AddressException e) {
            throw new MailNotSentException(Reason.REFUSED, "address not supported", String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(MimeMessage message) throws MailNotSentException {
        var transport = transport();
        try {
            connect(transport);
            transfer(message, transport);
        } finally {
            close(transport);
        }
    }

    private Transport transport() {
        try {
            return session.getTransport(protocol);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect(Transport transport) throws MailNotSentException {
        try {
            transport.connect(
                    server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
        } catch (AuthenticationFailedException e) {
            throw new MailNotSentException(Reason.UNAVAILABLE, "login refused", String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            throw new MailNotSentException(Reason.UNAVAILABLE, "not reachable", String.valueOf(e.getMessage()));
        }
    }

    /** An empty variable that is passed on is none. */
    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    private static void transfer(MimeMessage message, Transport transport) throws MailNotSentException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpReply.in(e).exception();
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What was accepted is accepted.
        }
    }
}
