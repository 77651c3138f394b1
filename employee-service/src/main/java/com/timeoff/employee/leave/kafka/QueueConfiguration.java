package com.timeoff.employee.leave.kafka;

import com.timeoff.core.kafka.OutgoingEvent;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.employee.leave.LeaveRequest;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    /** Within the bound on what it is part of, and else as short as for all services. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);

    /** The producer's own clock for all records costs less than a timer for each. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer boundedAcknowledgement(SubmissionProperties properties) {
        var delivery = properties.ackTimeout();
        var request = delivery.compareTo(REQUEST_TIMEOUT) < 0 ? delivery : REQUEST_TIMEOUT;
        return factory -> factory.updateConfigs(Map.of(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) request.toMillis()));
    }

    /** Never sent: only its schemas and its topic are of interest. */
    @Bean
    OutgoingEvent example() {
        var request = new LeaveRequest("alice@example.com", Department.IT, 8, LocalDate.EPOCH, null);
        var application = new LeaveApplication(new UUID(0, 0), request, Instant.EPOCH);
        return new OutgoingEvent(
                Topics.LEAVE_APPLICATIONS,
                LeaveApplicationReceivedMapper.key(application),
                LeaveApplicationReceivedMapper.value(application));
    }
}
