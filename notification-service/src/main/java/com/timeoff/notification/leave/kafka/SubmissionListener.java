package com.timeoff.notification.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.models.Topics;
import com.timeoff.notification.leave.LeaveEventService;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads along with the manager, whose business dead letters of this topic are: what cannot be read is skipped. */
@Component
class SubmissionListener {

    private final BatchIngestion ingestion;
    private final LeaveEventService service;

    SubmissionListener(@Qualifier(BatchIngestion.SKIPPING) BatchIngestion ingestion, LeaveEventService service) {
        this.ingestion = ingestion;
        this.service = service;
    }

    @KafkaListener(
            id = "notifications-applications",
            groupId = "${spring.kafka.consumer.group-id}-applications",
            topics = Topics.LEAVE_APPLICATIONS)
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(batch, LeaveApplicationReceived.class, SubmissionMapper::map, service::addSubmissions);
    }
}
