package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.Projection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The offsets of a batch are committed when this has returned, after the database has committed. */
@Component
class LeaveResultListener extends OffsetRewinder {

    private final BatchIngestion ingestion;
    private final Projection projection;

    LeaveResultListener(BatchIngestion ingestion, Projection projection, LeaveResults results) {
        super(results::lastOffset);
        this.ingestion = ingestion;
        this.projection = projection;
    }

    @KafkaListener(
            id = "application-results",
            idIsGroup = false,
            topics = Topics.LEAVE_APPLICATIONS_RESULTS,
            properties = {
                "fetch.min.bytes=${timeoff.results.fetch-min-bytes}",
                "fetch.max.wait.ms=${timeoff.results.fetch-max-wait-ms}"
            })
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(
                continuing(batch), LeaveApplicationProcessed.class, LeaveResultMapper::map, projection::addResults);
    }
}
