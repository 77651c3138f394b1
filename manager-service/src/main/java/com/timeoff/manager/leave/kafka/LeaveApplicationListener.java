package com.timeoff.manager.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.ingestion.BatchIngestion;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.models.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class LeaveApplicationListener {

    private final BatchIngestion ingestion;
    private final LeaveApplicationService applications;

    LeaveApplicationListener(BatchIngestion ingestion, LeaveApplicationService applications) {
        this.ingestion = ingestion;
        this.applications = applications;
    }

    /** The offsets are committed after it returns, and so after the database. */
    @KafkaListener(id = "manager", idIsGroup = false, topics = Topics.LEAVE_APPLICATIONS)
    void receive(List<ConsumerRecord<byte[], byte[]>> batch) {
        ingestion.take(
                batch, LeaveApplicationReceived.class, LeaveApplicationReceivedMapper::map, applications::receive);
    }
}
