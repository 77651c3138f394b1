package com.timeoff.notification.mail.transport;

import com.timeoff.notification.mail.MailProperties;
import com.timeoff.notification.mail.MailTransport;
import com.timeoff.notification.mail.message.MimeMessageService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class MailTransportConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailTransportConfiguration.class);

    /** An empty host, as of a variable that is passed on, is none. */
    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSenderImpl> servers, MimeMessageService messages, MailProperties properties) {
        var server = servers.getIfAvailable();
        if (server != null && StringUtils.hasText(server.getHost())) {
            return new SmtpTransport(server, messages, properties.sendTimeout());
        }
        log.info(
                "Mails are written to {}: no SMTP server is configured (spring.mail.host)",
                properties.folder().toAbsolutePath());
        return new EmlFolder(properties.folder(), messages);
    }
}
