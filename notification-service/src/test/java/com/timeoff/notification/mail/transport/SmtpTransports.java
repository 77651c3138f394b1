package com.timeoff.notification.mail.transport;

import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.recipient.DemoRecipients;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** To servers of tests on this machine. */
public final class SmtpTransports {

    private SmtpTransports() {}

    public static MailTransport to(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        return new SmtpTransport(sender, SomeMessages.service(DemoRecipients.DIRECTORY), Duration.ofSeconds(30));
    }
}
