package com.timeoff.reader;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** What others write on the topics: our services, and those that speak version 1. */
final class Announcements {

    static final String START = "2026-12-01";
    static final long START_TICKS = DotNetTicks.ofDate(LocalDate.parse(START));

    private final KafkaTemplate<Object, Object> kafka;

    Announcements(KafkaTemplate<Object, Object> kafka) {
        this.kafka = kafka;
    }

    /** Returns when the broker has acknowledged it. */
    void announce(UUID id, String email, Decision decision, String comment) {
        send(id, email, decision, comment).join();
    }

    CompletableFuture<?> send(UUID id, String email, Decision decision, String comment) {
        var value = new LeaveApplicationProcessed(
                email,
                "IT",
                8,
                START_TICKS,
                "mia@example.com",
                decision.result(),
                id.toString(),
                decision.name(),
                comment,
                Instant.parse("2026-11-24T08:00:00Z"));
        return kafka.send(Topics.LEAVE_APPLICATIONS_RESULTS, "key", value);
    }

    UUID announce() {
        var id = UUID.randomUUID();
        announce(id, "alice@example.com", Decision.APPROVED, "Enjoy");
        return id;
    }

    /** As an employee-service queues it. Returns when the broker has acknowledged it. */
    void apply(UUID id, String email, Department department) {
        var value = new LeaveApplicationReceived(
                email,
                department.name(),
                8,
                START_TICKS,
                id.toString(),
                Instant.parse("2026-11-23T08:00:00Z"),
                "Moving house",
                "helen@example.com");
        kafka.send(Topics.LEAVE_APPLICATIONS, department.partition(), "key", value)
                .join();
    }

    UUID apply(Department department) {
        var id = UUID.randomUUID();
        apply(id, "alice@example.com", department);
        return id;
    }

    /** As a manager-service writes it. Returns when the broker has acknowledged it. */
    void change(UUID id, int revision, String change, String status) {
        kafka.send(Topics.LEAVE_APPLICATIONS_CHANGES, id.toString(), changed(id, revision, change, status))
                .join();
    }

    static LeaveApplicationChanged changed(UUID id, int revision, String change, String status) {
        return new LeaveApplicationChanged(
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
                change + " " + revision,
                Instant.parse("2026-11-25T08:00:00Z").plusSeconds(revision));
    }

    static byte[] version1(String email, int hours) {
        return new ConfluentAvro()
                .value(
                        Topics.LEAVE_APPLICATIONS_RESULTS,
                        ConfluentAvro.version1("LeaveApplicationProcessed"),
                        Map.of(
                                "EmpEmail",
                                email,
                                "EmpDepartment",
                                "OPS",
                                "LeaveDurationInHours",
                                hours,
                                "LeaveStartDateTicks",
                                START_TICKS,
                                "ProcessedBy",
                                "Manager #2",
                                "Result",
                                Decision.DECLINED.result()));
    }

    static byte[] application(int hours) {
        return new ConfluentAvro()
                .value(
                        Topics.LEAVE_APPLICATIONS,
                        ConfluentAvro.version1("LeaveApplicationReceived"),
                        Map.of(
                                "EmpEmail",
                                "a@example.com",
                                "EmpDepartment",
                                "IT",
                                "LeaveDurationInHours",
                                hours,
                                "LeaveStartDateTicks",
                                START_TICKS));
    }
}
