package com.timeoff.manager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import com.timeoff.testing.TimeoffScript;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.apache.pulsar.kafka.shade.avro.SchemaBuilder;
import org.apache.pulsar.kafka.shade.avro.generic.GenericData;
import org.apache.pulsar.kafka.shade.avro.generic.GenericDatumWriter;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** {@code ./timeoff replay} with dead letters that the service wrote. */
@OnInfrastructure
@Tag("faults")
class DeadLetterReplayIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final Schema EXTENDED = extended();
    private static final Map<String, Object> APPLICATION = Map.of(
            "EmpEmail", "late@example.com",
            "EmpDepartment", "IT",
            "LeaveDurationInHours", 8,
            "LeaveStartDateTicks", DotNetTicks.ofDate(LocalDate.of(2026, 12, 1)),
            "Shift", "night");

    private final ConfluentAvro avro = new ConfluentAvro();
    private final TopicWriter writer = new TopicWriter();

    @Autowired
    RestTestClient http;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void anApplicationWhoseSchemaCameLateIsPendingAfterTheReplay() {
        var late = withTheNextSchemaId();
        write(late);
        awaitDeadLetter(late, 0);
        assertThat(avro.value(TOPIC, EXTENDED, APPLICATION))
                .as("registered now")
                .isEqualTo(late);

        replay();

        await().until(
                        () -> http.get()
                                .uri("/leave-applications?department=IT&limit=200")
                                .exchange()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody(),
                        it -> it.contains("late@example.com"));
    }

    @Test
    void whatIsUnreadableAgainCountsItsReplays() {
        var garbage = ("no avro: " + UUID.randomUUID()).getBytes(UTF_8);
        write(garbage);
        awaitDeadLetter(garbage, 0);

        replay();
        awaitDeadLetter(garbage, 1);

        replay();
        awaitDeadLetter(garbage, 2);
    }

    private void write(byte[] value) {
        writer.write(TOPIC, Department.IT.partition(), avro.key(TOPIC, "it@example.com-1"), value);
    }

    /** As it will be written once its schema is registered, which nobody has done yet. */
    private byte[] withTheNextSchemaId() {
        var probe = SchemaBuilder.record("Probe").fields().endRecord();
        var latest = ByteBuffer.wrap(avro.value("probe", probe, Map.of())).getInt(1);
        var record = new GenericData.Record(EXTENDED);
        APPLICATION.forEach(record::put);
        var out = new ByteArrayOutputStream();
        try {
            out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(latest + 1).array());
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(EXTENDED).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void replay() {
        var broker = Infrastructure.shared().bootstrapServers();
        try (var replay = TimeoffScript.start(Map.of(), "replay", TOPIC, "--bootstrap-server", broker)) {
            assertThat(replay.exitCode()).as(replay::err).isZero();
        }
    }

    private static void awaitDeadLetter(byte[] value, int replays) {
        DeadLetter.await(TOPIC, it -> Arrays.equals(it.value(), value) && it.replays() == replays);
    }

    private static Schema extended() {
        var version1 = ConfluentAvro.version1("LeaveApplicationReceived").toString();
        var more = ",{\"name\":\"Shift\",\"type\":\"string\",\"default\":\"\"}]}";
        return new Schema.Parser().parse(version1.substring(0, version1.length() - 2) + more);
    }
}
