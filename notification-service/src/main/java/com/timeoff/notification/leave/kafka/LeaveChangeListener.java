package com.timeoff.notification.leave.kafka;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.models.Topics;
import com.timeoff.notification.leave.LeaveEventService;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads along with the result-reader-service, whose business dead letters of this topic are. */
@Component
class LeaveChangeListener {

    private final BatchIngestion ingestion;
    private final LeaveEventService service;

    LeaveChangeListener(@Qualifier(BatchIngestion.SKIPPING) BatchIngestion ingestion, LeaveEventService service) {
        this.ingestion = ingestion;
        this.service = service;
    }

    @KafkaListener(
            id = "notifications-changes",
            groupId = "${spring.kafka.consumer.group-id}-changes",
            topics = Topics.LEAVE_APPLICATIONS_CHANGES)
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(batch, LeaveApplicationChanged.class, LeaveChangeMapper::map, service::addChanges);
    }
}
