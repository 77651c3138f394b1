package com.timeoff.notification.mail;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent. The SMTP server is Boot's {@code spring.mail}.
 *
 * @param from whose mails they are
 * @param folder where they are written as files while no SMTP server is configured
 * @param sendTimeout the longest that one mail may take, from the connection on; then the connection is closed. Servers that
 *     look into what they accept may take a minute
 * @param pollInterval how often to look for what has become due, or was left behind by another instance
 * @param retryInterval first wait while the SMTP server is away; doubled each time
 * @param maxRetryInterval longest wait while it is away
 */
@Validated
@ConfigurationProperties("timeoff.mail")
public record MailProperties(
        @NotNull @DefaultValue("timeoff@localhost") SenderAddress from,
        @NotNull @DefaultValue(".timeoff/mail") Path folder,

        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) @DefaultValue("2m")
        Duration sendTimeout,

        @NotNull @DurationMin(millis = 100) @DefaultValue("5s")
        Duration pollInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("1s")
        Duration retryInterval,

        @NotNull @DurationMin(millis = 100) @DefaultValue("15s")
        Duration maxRetryInterval) {}
