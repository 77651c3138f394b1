package com.timeoff.core.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.models.AvroSafety;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private final List<Object> asked = new ArrayList<>();

    @BeforeAll
    static void trustOurClasses() {
        AvroSafety.install();
    }

    @Test
    void asksTheConfiguredOneOnceForEachTopicAndWritesWhatItWouldHave() {
        var events = new EventSerializer(() -> this::configured);
        var first = received("first@example.com");
        var second = received("second@example.com");

        assertThat(events.serialize("topic", first)).isEqualTo(onTheWire(first));
        assertThat(events.serialize("topic", second)).isEqualTo(onTheWire(second));
        assertThat(asked).containsExactly(first);

        assertThat(events.serialize("other", second)).isEqualTo(onTheWire(second));
        assertThat(asked).containsExactly(first, second);
    }

    @Test
    void anotherSchemaOnTheTopicIsAskedForAnew() {
        var events = new EventSerializer(() -> this::configured);
        events.serialize("topic", received("first@example.com"));
        var other = new LeaveApplicationProcessed(
                "a@example.com", "IT", 8, 0L, "mia@example.com", "Approved", "id", "APPROVED", null, Instant.EPOCH);

        assertThat(events.serialize("topic", other)).isEqualTo(onTheWire(other));
    }

    @Test
    void aSerializerThatWritesOtherwiseIsAskedForEveryRecord() {
        var events = new EventSerializer(() -> (topic, data) -> {
            asked.add(data);
            return (((LeaveApplicationReceived) data).getEmpEmail() + " as text").getBytes();
        });
        events.serialize("topic", received("first@example.com"));

        assertThat(events.serialize("topic", received("second@example.com")))
                .asString()
                .startsWith("second@example.com");
        assertThat(asked).hasSize(2);
    }

    @Test
    void textIsWrittenAsAvroHasIt() {
        var events = new EventSerializer(
                () -> (topic, data) -> new byte[] {0, 0, 0, 0, 9, 2, (byte) ((String) data).charAt(0)});
        events.serialize("topic", "a");

        assertThat(events.serialize("topic", "bc")).containsExactly(0, 0, 0, 0, 9, 4, 'b', 'c');
    }

    @Test
    void nothingIsLearnedFromLessThanTheAvro() {
        var events = new EventSerializer(() -> (topic, data) -> new byte[0]);

        assertThat(events.serialize("topic", received("a@example.com"))).isEmpty();
        assertThat(events.serialize("topic", received("a@example.com"))).isEmpty();
    }

    /** Or each record would wait for a registry that refuses. */
    @Test
    void whoLostTheSchemasDoesNotAskForThemWithEachRecord() {
        var events = new EventSerializer(() -> this::configured);
        var event = received("first@example.com");
        events.serialize("topic", event);

        events.forgetSchemas();
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> events.serialize("topic", event));
        assertThat(asked).hasSize(1);

        assertThat(events.learn("topic", event)).isEqualTo(onTheWire(event));
        assertThat(events.serialize("topic", event)).isEqualTo(onTheWire(event));
        assertThat(events.serialize("other", event)).isEqualTo(onTheWire(event));
        assertThat(asked).hasSize(3);
    }

    private byte[] configured(String topic, Object data) {
        asked.add(data);
        return onTheWire(data);
    }

    private static byte[] onTheWire(Object data) {
        var event = (SpecificRecord) data;
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {0, 0, 0, 0, (byte) event.getSchema().getFields().size()});
        try {
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static LeaveApplicationReceived received(String email) {
        return new LeaveApplicationReceived(email, "IT", 8, 0L, "id", Instant.EPOCH, null);
    }
}
