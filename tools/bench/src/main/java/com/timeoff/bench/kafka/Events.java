package com.timeoff.bench.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The suite's events, as the services would write them. */
public final class Events {

    private static final LocalDate START = LocalDate.now().plusDays(30);
    private static final int PER_MILLISECOND = 10;

    private final ConfluentWire applications;
    private final ConfluentWire results;
    private final ConfluentWire keys;

    /** The services have registered their schemas. */
    public Events(RegisteredIds ids) {
        applications = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS + "-value"));
        results = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS_RESULTS + "-value"));
        keys = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS + "-key"));
    }

    /** New applications of all departments, in the partitions of these. */
    public List<ProducerRecord<byte[], byte[]>> applications(String topic, int count) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, count)
                .mapToObj(number -> application(topic, number, now))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> application(String topic, int number, Instant now) {
        var leave = leave(number);
        var value = new LeaveApplicationReceived(
                Payloads.email(number),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(START),
                id(leave, number, now),
                now,
                null,
                Payloads.email(number));
        return record(topic, leave.department().partition(), number, applications.of(value), now);
    }

    /** Results of new applications, all in the one partition. */
    public List<ProducerRecord<byte[], byte[]>> results(String topic, int count) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, count)
                .mapToObj(number -> result(topic, number, now))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> result(String topic, int number, Instant now) {
        var leave = leave(number);
        var decision = number % 4 == 3 ? Decision.DECLINED : Decision.APPROVED;
        var value = new LeaveApplicationProcessed(
                Payloads.email(number),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(START),
                "helen@example.com",
                decision.result(),
                id(leave, number, now),
                decision.name(),
                null,
                now);
        return record(topic, 0, number, results.of(value), now);
    }

    private ProducerRecord<byte[], byte[]> record(String topic, int partition, int number, byte[] value, Instant now) {
        var key = Payloads.email(number) + '-' + DotNetTicks.ofInstant(now);
        return new ProducerRecord<>(topic, partition, keys.ofText(key), value);
    }

    private static RequestedLeave leave(int number) {
        var department = Department.values()[number % Department.values().length];
        return new RequestedLeave(EmailAddress.of(Payloads.email(number)), department, 8, START);
    }

    /** As employee-service makes them: of a random key that begins with the time. */
    private static String id(RequestedLeave leave, int number, Instant now) {
        var millis = now.toEpochMilli() + number / PER_MILLISECOND;
        return ApplicationIds.named(UUID.randomUUID().toString(), millis, leave).toString();
    }
}
