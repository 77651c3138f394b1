package com.timeoff.notification.mail.message;

import com.timeoff.core.pages.PagesProperties;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.person.Role;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.mail.Mail;
import com.timeoff.notification.mail.MailProperties;
import com.timeoff.notification.preference.UnsubscribeLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Messages as a service makes them at its addresses of a laptop. */
public final class SomeMessages {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static final UnsubscribeLinks LINKS =
            (recipient, kind) -> URI.create("http://localhost:8084/unsubscribe/T" + TOKENS.incrementAndGet());
    private static final PagesProperties PAGES =
            Binder.get(new MockEnvironment()).bindOrCreate("timeoff.pages", PagesProperties.class);

    private SomeMessages() {}

    public static MimeMessageService service(PersonDirectory directory) {
        return new MimeMessageService(
                new MailTextService(new MailTemplates(), directory, PAGES),
                LINKS,
                properties("TimeOff <timeoff@example.com>"));
    }

    public static MailProperties properties(String from) {
        return Binder.get(new MockEnvironment().withProperty("timeoff.mail.from", from))
                .bindOrCreate("timeoff.mail", MailProperties.class);
    }

    /** Written, and read again as its recipient reads it. */
    static MimeMessage received(Mail mail, PersonDirectory directory) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        service(directory).messageOf(mail, SESSION).writeTo(bytes);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    static Person named(EmailAddress email, String name) {
        return new Person(email, name, null, Set.of(), Role.EMPLOYEE);
    }
}
