package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.BatchIntake;
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
class LeaveApplicationListener extends DatabaseFollower {

    private final BatchIntake intake;
    private final Projection projection;

    LeaveApplicationListener(
            @Qualifier(BatchIntake.SKIPPING) BatchIntake intake,
            Projection projection,
            LeaveApplications applications) {
        super(applications::lastOffset);
        this.intake = intake;
        this.projection = projection;
    }

    @KafkaListener(
            id = "application-results-pending",
            groupId = "${spring.kafka.consumer.group-id}-pending",
            topics = Topics.LEAVE_APPLICATIONS)
    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        intake.take(
                continuing(batch),
                LeaveApplicationReceived.class,
                LeaveApplicationTranslator::translate,
                projection::addApplications);
    }
}
