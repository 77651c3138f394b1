package com.timeoff.manager.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.BatchIntake;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.models.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class LeaveApplicationListener {

    private final BatchIntake intake;
    private final LeaveApplications applications;
    private final LeaveApplicationReceivedTranslator translator = new LeaveApplicationReceivedTranslator();

    LeaveApplicationListener(BatchIntake intake, LeaveApplications applications) {
        this.intake = intake;
        this.applications = applications;
    }

    /** The offsets are committed after it returns, and so after the database. */
    @KafkaListener(id = "manager", idIsGroup = false, topics = Topics.LEAVE_APPLICATIONS)
    void receive(List<ConsumerRecord<byte[], byte[]>> batch) {
        intake.take(batch, LeaveApplicationReceived.class, translator, applications::receive);
    }
}
