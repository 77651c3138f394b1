package com.timeoff.notification;

import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.notification.delivery.FailedDeliveryService;
import com.timeoff.notification.leave.LeaveEventProperties;
import com.timeoff.notification.preference.PreferenceService;
import com.timeoff.notification.unsubscribe.UnsubscribeService;
import com.timeoff.notification.webhook.WebhookEndpointService;
import com.timeoff.notification.webhook.WebhookProperties;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.security.PeopleConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole web layer on the real domain and a real database; no Kafka. */
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EnableConfigurationProperties({LeaveEventProperties.class, WebhookProperties.class})
@ComponentScan(
        basePackageClasses = {
            PreferenceService.class,
            UnsubscribeService.class,
            FailedDeliveryService.class,
            WebhookEndpointService.class
        })
@Import({NotificationService.class, PeopleConfiguration.class, PostgresDatabase.class, SimpleMeterRegistry.class})
@TestPropertySource(
        properties = {
            "timeoff.webhooks.endpoints.payroll.url=https://hooks.example.com/timeoff",
            "timeoff.webhooks.endpoints.payroll.secrets=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        })
public @interface OnDatabase {}
