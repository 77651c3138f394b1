package com.timeoff.notification.mail.transport;

import static com.timeoff.notification.mail.SomeMail.ALICE;
import static com.timeoff.notification.mail.SomeMail.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.timeoff.notification.leave.LeaveEventType;
import com.timeoff.notification.mail.MailNotSentException;
import com.timeoff.notification.mail.MailProperties;
import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.SomeMail;
import com.timeoff.notification.mail.message.MimeMessageService;
import com.timeoff.notification.mail.message.SomeMessages;
import com.timeoff.notification.recipient.DemoRecipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** By the defaults of the service. */
class MailTransportConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Enabled.class, MailTransportConfiguration.class)
            .withBean(MimeMessageService.class, () -> SomeMessages.service(DemoRecipients.DIRECTORY))
            .withPropertyValues("spring.mail.host=localhost");

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void anAnswerMayTakeAsLongAsAMail(String protocol) {
        context.withPropertyValues("spring.mail.protocol=" + protocol)
                .run(started -> assertThat(property(started, "mail." + protocol + ".timeout"))
                        .isEqualTo("120000"));
    }

    @Test
    void orLessIfThatIsConfigured() {
        context.withPropertyValues("spring.mail.properties.mail.smtp.timeout=7000")
                .run(started ->
                        assertThat(property(started, "mail.smtp.timeout")).isEqualTo("7000"));
    }

    @Test
    void tlsCanBeTurnedOff() {
        context.withPropertyValues("spring.mail.properties.mail.smtp.starttls.enable=false")
                .run(started -> assertThat(property(started, "mail.smtp.starttls.enable"))
                        .isEqualTo("false"));
    }

    @Test
    void whereTlsIsOfferedNothingIsSentWithoutIt() throws Exception {
        try (var server = new ScriptedSmtpServer()) {
            server.answer("EHLO", "250-test\r\n250 STARTTLS");
            server.answer("STARTTLS", "454 not now");
            context.withPropertyValues("spring.mail.port=" + server.port()).run(started -> {
                var mail = SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, MIA), ALICE);

                var failure =
                        catchThrowableOfType(MailNotSentException.class, () -> started.getBean(MailTransport.class)
                                .send(mail));

                assertThat(failure.failure()).isEqualTo("not reachable");
                assertThat(server.commands()).contains("STARTTLS").noneMatch(it -> it.startsWith("MAIL"));
            });
        }
    }

    private static String property(ApplicationContext started, String name) {
        return started.getBean(JavaMailSenderImpl.class).getJavaMailProperties().getProperty(name);
    }

    @EnableConfigurationProperties(MailProperties.class)
    static class Enabled {}
}
