package com.timeoff.manager.outbox.kafka;

import com.timeoff.core.kafka.producer.ProducerWarmUp;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnouncementConfiguration {

    /** Never sent: only its schemas and its topic are of interest. */
    @Bean
    ProducerWarmUp example() {
        var decided = new DecidedLeave(
                new UUID(0, 0),
                new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.EPOCH),
                Decision.APPROVED,
                "mia@example.com",
                null,
                Instant.EPOCH);
        return new ProducerWarmUp(
                Topics.LEAVE_APPLICATIONS_RESULTS,
                KafkaDecisionAnnouncer.key(decided),
                KafkaDecisionAnnouncer.value(decided));
    }
}
