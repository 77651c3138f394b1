package com.timeoff.system;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.models.Decision;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pulsar.kafka.shade.avro.Schema;

/** Decisions of the past, put on the topic as the manager-service would have, so that there is something to look at. */
final class PastResults {

    private static final Schema SCHEMA =
            new Schema.Parser().parse(LeaveApplicationProcessed.getClassSchema().toString());
    private static final List<String> APPLICANTS = List.of(
            "alice@example.com IT", "priya.raman@example.com OPS", "bob@example.com HR", "tomasz.w@example.com IT");
    private static final List<Integer> PER_DAY = List.of(2, 0, 4, 1, 5, 3, 2, 0, 1, 4, 2, 5, 3, 1);

    private final Suite suite;
    private final ConfluentAvro avro;

    PastResults(Suite suite) {
        this.suite = suite;
        this.avro = new ConfluentAvro(suite.registry().toString());
    }

    /** Returns the ids of their applications. */
    List<String> announce(String email, String department, int count) {
        try (var writer = new TopicWriter(suite.bootstrapServers())) {
            return IntStream.range(0, count)
                    .mapToObj(i -> write(writer, email, department, i, Instant.now()))
                    .toList();
        }
    }

    /** Approved from that day on. Returns the id of the application. */
    String announce(String email, String department, LocalDate start, int hours) {
        try (var writer = new TopicWriter(suite.bootstrapServers())) {
            return write(writer, email, department, start, hours, Decision.APPROVED, Instant.now());
        }
    }

    /** Oldest first. */
    void announceTwoWeeks() {
        try (var writer = new TopicWriter(suite.bootstrapServers())) {
            var number = 0;
            for (var daysAgo = PER_DAY.size(); daysAgo > 0; daysAgo--) {
                for (var i = 0; i < PER_DAY.get(daysAgo - 1); i++) {
                    var applicant = APPLICANTS.get(number % APPLICANTS.size()).split(" ");
                    write(
                            writer,
                            applicant[0],
                            applicant[1],
                            number++,
                            Instant.now().minus(Duration.ofDays(daysAgo - 1)));
                }
            }
        }
    }

    private String write(TopicWriter writer, String email, String department, int number, Instant at) {
        var decision = number % 4 == 3 ? Decision.DECLINED : Decision.APPROVED;
        var start = LocalDate.now().plusDays(20 + number);
        return write(writer, email, department, start, 8 * (1 + number % 5), decision, at);
    }

    private String write(
            TopicWriter writer,
            String email,
            String department,
            LocalDate start,
            int hours,
            Decision decision,
            Instant at) {
        var id = UUID.randomUUID().toString();
        var topic = Topics.LEAVE_APPLICATIONS_RESULTS;
        var fields = Map.<String, Object>of(
                "EmpEmail",
                email,
                "EmpDepartment",
                department,
                "LeaveDurationInHours",
                hours,
                "LeaveStartDateTicks",
                DotNetTicks.ofDate(start),
                "ProcessedBy",
                department.equals("HR") ? "hugo@example.com" : "mia@example.com",
                "Result",
                decision.result(),
                "ApplicationId",
                id,
                "Decision",
                decision.name(),
                "Comment",
                decision == Decision.APPROVED ? "Enjoy!" : "Two others of the team are away that week.",
                "ProcessedAt",
                at.toEpochMilli());
        writer.write(topic, 0, at, avro.key(topic, id), avro.value(topic, SCHEMA, fields));
        return id;
    }
}
