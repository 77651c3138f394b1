package com.timeoff.employee.leave.kafka;

import com.timeoff.core.kafka.producer.ProducerWarmUp;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.employee.leave.SubmissionProperties;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionProducerConfiguration {

    /**
     * The producer's own clock for all records costs less than a timer for each. A single request must not take longer
     * than the whole, or Kafka refuses the configuration.
     */
    @Bean
    DefaultKafkaProducerFactoryCustomizer boundedAcknowledgement(
            SubmissionProperties submission, KafkaProperties kafka) {
        var delivery = Math.toIntExact(submission.ackTimeout().toMillis());
        var request =
                Integer.parseInt(kafka.getProducer().getProperties().get(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG));
        return factory -> factory.updateConfigs(Map.of(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                delivery,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(request, delivery)));
    }

    /** Never sent: only its schemas and its topic are of interest. */
    @Bean
    ProducerWarmUp example() {
        var leave = new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.EPOCH);
        var application = new LeaveApplication(new UUID(0, 0), leave, null, leave.email(), Instant.EPOCH);
        return new ProducerWarmUp(
                Topics.LEAVE_APPLICATIONS,
                LeaveApplicationReceivedMapper.key(application),
                LeaveApplicationReceivedMapper.value(application));
    }
}
