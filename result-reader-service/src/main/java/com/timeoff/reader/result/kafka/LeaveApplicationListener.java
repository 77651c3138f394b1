package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.Projection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads along with the manager, whose business dead letters of this topic are: what cannot be read is skipped. */
@Component
class LeaveApplicationListener extends OffsetRewinder {

    private final BatchIngestion ingestion;
    private final Projection projection;

    LeaveApplicationListener(
            @Qualifier(BatchIngestion.SKIPPING) BatchIngestion ingestion,
            Projection projection,
            LeaveApplications applications) {
        super(applications::lastOffset);
        this.ingestion = ingestion;
        this.projection = projection;
    }

    @KafkaListener(
            id = "application-results-pending",
            groupId = "${spring.kafka.consumer.group-id}-pending",
            topics = Topics.LEAVE_APPLICATIONS)
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(
                continuing(batch),
                LeaveApplicationReceived.class,
                LeaveApplicationMapper::map,
                projection::addApplications);
    }
}
