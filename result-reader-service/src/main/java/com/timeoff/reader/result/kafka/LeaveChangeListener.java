package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.Projection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Fetches as the listener for results does: somebody waits for these, too. */
@Component
class LeaveChangeListener extends OffsetRewinder {

    private final BatchIngestion ingestion;
    private final Projection projection;

    LeaveChangeListener(BatchIngestion ingestion, Projection projection, LeaveChanges changes) {
        super(changes::lastOffset);
        this.ingestion = ingestion;
        this.projection = projection;
    }

    @KafkaListener(
            id = "application-results-changes",
            groupId = "${spring.kafka.consumer.group-id}-changes",
            topics = Topics.LEAVE_APPLICATIONS_CHANGES,
            properties = {
                "fetch.min.bytes=${timeoff.results.fetch-min-bytes}",
                "fetch.max.wait.ms=${timeoff.results.fetch-max-wait-ms}"
            })
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(
                continuing(batch), LeaveApplicationChanged.class, LeaveChangeMapper::map, projection::addChanges);
    }
}
