package com.timeoff.core.kafka.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.schema.RegistryStandIn;
import com.timeoff.models.AvroSafety;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes along may register schemas: neither large ones nor many fill the memory of those who read. */
class ForeignSchemasTest {

    private static final int FIRST = 1_000;

    private RegistryStandIn registry;

    @BeforeAll
    static void trustOurClasses() {
        AvroSafety.install();
    }

    @BeforeEach
    void start() throws IOException {
        registry = new RegistryStandIn();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aLargeOneIsNotRead() {
        registry.has(FIRST, schema("x".repeat(70_000)));
        registry.has(FIRST + 1, schema("x".repeat(50_000)));
        var decoder =
                SerdeFixture.builtIn("timeoff.registry.url", registry.url()).decoder();
        decoder.prepareFor(List.of(record(FIRST), record(FIRST + 1)));

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> decoder.decode(record(FIRST), Object.class))
                .withMessage("its schema %d is larger than is read", FIRST);
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> decoder.decode(record(FIRST + 1), Object.class))
                .withMessageContaining("Could not find class Strange");
    }

    @Test
    void thoseReadLongAgoMakeRoom() {
        var made = new AtomicInteger();
        var decoder = new RecordDecoder(
                () -> {
                    made.incrementAndGet();
                    return (topic, data) -> data;
                },
                SerdeFixture.builtIn("timeoff.registry.url", registry.url()).probe());

        for (var id = FIRST; id < FIRST + 1_000; id++) {
            decoder.decode(record(id), Object.class);
            decoder.decode(record(id), Object.class);
        }

        assertThat(made).hasValue(10);
    }

    private static String schema(String doc) {
        return "{\"type\":\"record\",\"name\":\"Strange\",\"doc\":\"%s\",\"fields\":[]}".formatted(doc);
    }

    private static ConsumerRecord<byte[], byte[]> record(int id) {
        var value = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();
        return new ConsumerRecord<>("leave-applications", 0, 0, null, value);
    }
}
