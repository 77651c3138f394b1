package com.timeoff.manager.outbox.kafka;

import com.timeoff.core.kafka.producer.ProducerWarmUp;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Examples that are never sent: only their schemas and topics are of interest. */
@Configuration(proxyBeanMethods = false)
class AnnouncementConfiguration {

    private static final AnnouncedChange EXAMPLE = new AnnouncedChange(
            new UUID(0, 0),
            new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.EPOCH),
            1,
            ChangeType.APPROVED,
            LeaveStatus.APPROVED,
            LocalDate.EPOCH,
            "mia@example.com",
            null,
            null,
            Instant.EPOCH);

    @Bean
    ProducerWarmUp changeExample() {
        return new ProducerWarmUp(
                Topics.LEAVE_APPLICATIONS_CHANGES,
                AnnouncementMapper.key(EXAMPLE),
                AnnouncementMapper.changed(EXAMPLE));
    }

    @Bean
    ProducerWarmUp resultExample() {
        return new ProducerWarmUp(
                Topics.LEAVE_APPLICATIONS_RESULTS,
                AnnouncementMapper.key(EXAMPLE),
                AnnouncementMapper.processed(EXAMPLE, Decision.APPROVED));
    }
}
