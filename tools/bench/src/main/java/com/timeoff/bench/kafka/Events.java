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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The suite's events, as the services would write them. */
public final class Events {

    private static final int PER_MILLISECOND = 10;

    private final ApplicationNumbers numbers;
    private final ConfluentWire applications;
    private final ConfluentWire results;
    private final ConfluentWire keys;

    /** The services have registered their schemas. */
    public Events(RegisteredIds ids, ApplicationNumbers numbers) {
        this.numbers = numbers;
        applications = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS + "-value"));
        results = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS_RESULTS + "-value"));
        keys = new ConfluentWire(ids.of(Topics.LEAVE_APPLICATIONS + "-key"));
    }

    /** New applications of all departments, in the partitions of these; all for one day. */
    public List<ProducerRecord<byte[], byte[]>> applications(String topic, int count) {
        return applications(topic, count, 0, it -> Payloads.firstDay(0)).stream()
                .map(NewApplication::record)
                .toList();
    }

    /** The same, each for a day on which its applicant has no other leave. */
    public List<NewApplication> approvable(String topic, int count) {
        return applications(topic, count, numbers.nextWritten(count), Payloads::firstDay);
    }

    private List<NewApplication> applications(String topic, int count, int first, IntFunction<LocalDate> day) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, count)
                .mapToObj(it -> application(topic, first + it, day.apply(first + it), now, millis(it, now)))
                .toList();
    }

    private NewApplication application(String topic, int number, LocalDate start, Instant now, long millis) {
        var leave = leave(number, start);
        var id = id(leave, millis);
        var value = new LeaveApplicationReceived(
                Payloads.email(number),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                id,
                now,
                null,
                Payloads.email(number));
        return new NewApplication(
                id, record(topic, leave.department().partition(), number, applications.of(value), now));
    }

    /** Results of new applications, all in the one partition. */
    public List<ProducerRecord<byte[], byte[]>> results(String topic, int count) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, count)
                .mapToObj(it -> result(topic, it, now, millis(it, now)))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> result(String topic, int number, Instant now, long millis) {
        var leave = leave(number, Payloads.firstDay(0));
        var decision = number % 4 == 3 ? Decision.DECLINED : Decision.APPROVED;
        var value = new LeaveApplicationProcessed(
                Payloads.email(number),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                "helen@example.com",
                decision.result(),
                id(leave, millis),
                decision.name(),
                null,
                now);
        return record(topic, 0, number, results.of(value), now);
    }

    private ProducerRecord<byte[], byte[]> record(String topic, int partition, int number, byte[] value, Instant now) {
        var key = Payloads.email(number) + '-' + DotNetTicks.ofInstant(now);
        return new ProducerRecord<>(topic, partition, keys.ofText(key), value);
    }

    /** Of which the id of one of many at once is made. */
    private static long millis(int number, Instant now) {
        return now.toEpochMilli() + number / PER_MILLISECOND;
    }

    private static RequestedLeave leave(int number, LocalDate start) {
        var department = Department.values()[number % Department.values().length];
        return new RequestedLeave(EmailAddress.of(Payloads.email(number)), department, 8, start);
    }

    /** As employee-service makes them: of a random key that begins with the time. */
    private static String id(RequestedLeave leave, long millis) {
        return ApplicationIds.named(UUID.randomUUID().toString(), millis, leave).toString();
    }

    /** @param id of the application in the record */
    public record NewApplication(String id, ProducerRecord<byte[], byte[]> record) {}
}
