package com.timeoff.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Records that nobody can read, or that break the domain's rules; and good ones of version 1. */
final class HostileRecords {

    /** What good ones are about. */
    static final RequestedLeave GOOD =
            new RequestedLeave(EmailAddress.of("good@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1));

    private static final String FOREIGN = "foreign";
    private static final Schema NODE = new Schema.Parser().parse("""
                    {"type":"record","name":"Node","fields":[{"name":"next","type":["null","Node"]}]}""");
    private static final Schema RECEIVED = ConfluentAvro.version1("LeaveApplicationReceived");
    private static final Schema PROCESSED = ConfluentAvro.version1("LeaveApplicationProcessed");

    private final ConfluentAvro avro;
    private final Random random;
    private final List<Supplier<byte @Nullable []>> kinds;
    private final byte[] nested;
    private String topic = Topics.LEAVE_APPLICATIONS;

    HostileRecords(ConfluentAvro avro, Random random) {
        this.avro = avro;
        this.random = random;
        this.nested = nestedWithoutEnd();
        this.kinds = List.of(
                () -> noise(random.nextInt(200)),
                () -> noise(0),
                () -> withSchema(random.nextInt(), noise(20)),
                () -> withSchema(-random.nextInt(100), noise(20)),
                this::truncated,
                () -> avro.key(topic, "a text"),
                this::ofTheOtherTopic,
                () -> broken("EmpDepartment", one("SALES", "", "IT\0", "x".repeat(50_000))),
                () -> broken("LeaveDurationInHours", one(0, -8, 2001, Integer.MIN_VALUE)),
                () -> broken("EmpEmail", one("", " ", "nul\0@example.com", "x".repeat(300), "line\nfeed".repeat(90))),
                () -> broken(
                        "EmpEmail", one("good", "good@example.com\u200b", "go\u00a0od@example.com", "good@xn--a.com")),
                () -> broken("LeaveStartDateTicks", one(-1L, DotNetTicks.MAX + 1, Long.MIN_VALUE)),
                () -> null);
    }

    byte @Nullable [] next(String topic) {
        this.topic = topic;
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** As large as the topic takes beside a key, without a pattern that could be compressed. */
    byte[] large() {
        return noise(65_464);
    }

    byte[] nested() {
        return nested;
    }

    byte @Nullable [] key(String topic) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> noise(random.nextInt(30));
            case 2 -> "x".repeat(10_000).getBytes(UTF_8);
            default -> avro.key(topic, "someone@example.com-1");
        };
    }

    byte[] good(String topic) {
        return encode(topic, fields(topic));
    }

    private byte[] broken(String field, Object value) {
        var fields = fields(topic);
        fields.put(field, value);
        return encode(topic, fields);
    }

    private byte[] truncated() {
        var whole = good(topic);
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private byte[] ofTheOtherTopic() {
        return good(
                topic.equals(Topics.LEAVE_APPLICATIONS)
                        ? Topics.LEAVE_APPLICATIONS_RESULTS
                        : Topics.LEAVE_APPLICATIONS);
    }

    /** A list whose every element says that there is one more: a reader that follows has no stack left. */
    private byte[] nestedWithoutEnd() {
        var fields = new HashMap<String, Object>();
        fields.put("next", null);
        var schema = ByteBuffer.wrap(avro.value(FOREIGN, NODE, fields)).getInt(1);
        var more = new byte[60_000];
        Arrays.fill(more, (byte) 2);
        return withSchema(schema, more);
    }

    private byte[] encode(String topic, Map<String, Object> fields) {
        return avro.value(topic, topic.equals(Topics.LEAVE_APPLICATIONS) ? RECEIVED : PROCESSED, fields);
    }

    private static Map<String, Object> fields(String topic) {
        var fields = new HashMap<String, Object>();
        fields.put("EmpEmail", GOOD.email().toString());
        fields.put("EmpDepartment", GOOD.department().name());
        fields.put("LeaveDurationInHours", GOOD.durationInHours());
        fields.put("LeaveStartDateTicks", DotNetTicks.ofDate(GOOD.startDate()));
        if (topic.equals(Topics.LEAVE_APPLICATIONS_RESULTS)) {
            fields.put("ProcessedBy", "Manager #1");
            fields.put("Result", Decision.APPROVED.result());
        }
        return fields;
    }

    private static byte[] withSchema(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private Object one(Object... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
