package com.timeoff.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @Test
    void defaults() {
        context.run(started -> {
            var properties = started.getBean(MailProperties.class);
            assertThat(properties.from()).isEqualTo(new SenderAddress("timeoff@localhost", null));
            assertThat(properties.folder()).hasToString(".timeoff/mail");
            assertThat(properties.sendTimeout()).isEqualTo(Duration.ofMinutes(2));
            assertThat(properties.pollInterval()).isEqualTo(Duration.ofSeconds(5));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "timeoff@example.com, timeoff@example.com,",
        "TimeOff <timeoff@example.com>, timeoff@example.com, TimeOff",
    })
    void senders(String typed, String address, String name) {
        var sender = SenderAddress.of(typed);

        assertThat(sender).isEqualTo(new SenderAddress(address, name));
        assertThat(sender.domain()).isEqualTo("example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeoff",
                "timeoff@",
                "@example.com",
                "a@example.com, b@example.com",
                "group: a@example.com;",
                "josé@example.com",
                "a@exämple.com",
                "TimeOff\r\nBcc: eve@example.com <a@example.com>",
                "a b@example.com",
            })
    void aWrongSenderIsRefusedByName(String from) {
        context.withPropertyValues("timeoff.mail.from=" + from).run(refused -> {
            assertThat(refused.getStartupFailure())
                    .hasRootCauseMessage(
                            "must be an e-mail address, such as timeoff@example.com or TimeOff <timeoff@example.com>")
                    .hasMessageContaining("timeoff.mail")
                    .cause()
                    .isInstanceOfSatisfying(
                            BindException.class, it -> assertThat(it.getName()).hasToString("timeoff.mail.from"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-timeout=0s", "send-timeout=6m", "poll-interval=0s", "retry-interval=1ms"})
    void timesHaveBounds(String property) {
        context.withPropertyValues("timeoff.mail." + property)
                .run(refused -> assertThat(refused).hasFailed());
    }

    @EnableConfigurationProperties(MailProperties.class)
    static class Enabled {}
}
