package com.timeoff.notification.webhook;

import static com.timeoff.notification.webhook.Receiver.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.notification.leave.LeaveEventHandler;
import com.timeoff.notification.leave.LeaveEventProperties;
import com.timeoff.notification.leave.LeaveEventType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** All parts as the service puts them together, from an event's transaction to the receiver. */
@OnWebhookTables
@ComponentScan(basePackageClasses = WebhookEndpointService.class)
@ImportAutoConfiguration({ClockAutoConfiguration.class, JacksonAutoConfiguration.class})
@EnableConfigurationProperties({WebhookProperties.class, LeaveEventProperties.class})
@Import(SimpleMeterRegistry.class)
@DirtiesContext // Its receiver is closed afterwards.
class CommittedEventsTest {

    private static final Receiver RECEIVER = receiver();

    @Autowired
    List<LeaveEventHandler> handlers;

    @Autowired
    TransactionTemplate transactions;

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry properties) {
        properties.add("timeoff.webhooks.allow-private-addresses", () -> true);
        properties.add("timeoff.webhooks.poll-interval", () -> "1h"); // so that it is the commit that wakes
        properties.add("timeoff.webhooks.endpoints.payroll.url", RECEIVER::url);
        properties.add("timeoff.webhooks.endpoints.payroll.secrets", () -> Secrets.NEW);
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void areToldAndOthersAreNot() throws InterruptedException {
        transactions.executeWithoutResult(transaction -> {
            tell(LeaveEventType.DECLINED);
            transaction.setRollbackOnly();
        });
        transactions.executeWithoutResult(transaction -> tell(LeaveEventType.APPROVED));

        var request = RECEIVER.next();
        assertThat(request.body())
                .startsWith("{\"type\":\"leave.approved\",\"timestamp\":\"2026-11-29T08:00:00.123Z\",");
        assertThat(Secrets.verifies(Secrets.NEW, request)).isTrue();
        assertThat(RECEIVER.requests).isEmpty();
    }

    private void tell(LeaveEventType type) {
        handlers.forEach(it -> it.handle(List.of(SomeEvent.of(type, 0))));
    }

    private static Receiver receiver() {
        try {
            return new Receiver(status(200));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
