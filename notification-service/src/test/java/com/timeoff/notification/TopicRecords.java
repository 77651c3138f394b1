package com.timeoff.notification;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes what our services write on the topics: Alice's leave of one day, in IT. */
public final class TopicRecords {

    public static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static final long START_TICKS = DotNetTicks.ofDate(START);

    private final KafkaTemplate<Object, Object> kafka;

    public TopicRecords(KafkaTemplate<Object, Object> kafka) {
        this.kafka = kafka;
    }

    /** As the employee-service queues it. */
    public CompletableFuture<?> submitted(UUID id, Instant at) {
        var value = new LeaveApplicationReceived(
                "alice@example.com", "IT", 8, START_TICKS, id.toString(), at, "Moving house", "alice@example.com");
        return kafka.send(Topics.LEAVE_APPLICATIONS, Department.IT.partition(), "key", value);
    }

    /** By Mia, as the manager-service announces it. */
    public CompletableFuture<?> decided(UUID id, Decision decision, Instant at) {
        var value = new LeaveApplicationProcessed(
                "alice@example.com",
                "IT",
                8,
                START_TICKS,
                "mia@example.com",
                decision.result(),
                id.toString(),
                decision.name(),
                "Enjoy",
                at);
        return kafka.send(Topics.LEAVE_APPLICATIONS_RESULTS, id.toString(), value);
    }

    /** By Alice, as the manager-service writes it. */
    public CompletableFuture<?> changed(UUID id, int revision, String change, String status, Instant at) {
        var value = new LeaveApplicationChanged(
                id.toString(),
                revision,
                change,
                status,
                "alice@example.com",
                "IT",
                8,
                START_TICKS,
                START_TICKS,
                "alice@example.com",
                "Alice",
                "As agreed",
                at);
        return kafka.send(Topics.LEAVE_APPLICATIONS_CHANGES, id.toString(), value);
    }
}
