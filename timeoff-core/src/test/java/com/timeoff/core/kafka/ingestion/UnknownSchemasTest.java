package com.timeoff.core.kafka.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.schema.RegistryStandIn;
import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.models.AvroSafety;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records whose schemas the registry does not know: they cost it and the records beside them next to nothing. */
class UnknownSchemasTest {

    private static final int FIRST = 1_000;

    private RegistryStandIn registry;
    private RecordDecoder decoder;

    @BeforeAll
    static void trustOurClasses() {
        AvroSafety.install();
    }

    @BeforeEach
    void start() throws IOException {
        registry = new RegistryStandIn();
        decoder = SerdeFixture.builtIn("timeoff.registry.url", registry.url()).decoder();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void oneIdIsAskedForOnce() {
        for (var batch = 0; batch < 3; batch++) {
            assertUnreadable(unknown(
                    IntStream.generate(() -> FIRST).limit(300), Instant.now().minusSeconds(1)));
        }

        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void manyIdsAreAskedForAtOnce() {
        registry.takes(Duration.ofMillis(100));
        var since = System.nanoTime();

        assertUnreadable(unknown(IntStream.range(FIRST, FIRST + 300), Instant.now()));

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(4)); // 30 one by one
        assertThat(registry.asked()).isEqualTo(300);
    }

    /** Else another instance would take the batch, after max.poll.interval.ms, and be as slow. */
    @Test
    void ofASlowRegistryABatchIsGivenBackInTimeAndIsDoneInTheEnd() {
        registry.takes(Duration.ofMillis(700));
        var batch = unknown(IntStream.range(FIRST, FIRST + 1_000), Instant.now());
        var since = System.nanoTime();

        assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> decoder.prepareFor(batch));

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(15));
        var left = 1_000 - registry.asked();
        assertThat(left).isLessThan(1_000);
        registry.takes(Duration.ZERO);
        assertUnreadable(batch);
        assertThat(registry.asked()).as("none twice").isEqualTo(1_000);
    }

    /** Somebody registered it meanwhile, and replays the dead letter. */
    @Test
    void aRecordThatCameLaterIsAskedForAnew() {
        assertUnreadable(unknown(IntStream.of(FIRST), Instant.now()));

        var now = System.currentTimeMillis();
        while (System.currentTimeMillis() <= now) {
            Thread.onSpinWait();
        }

        assertUnreadable(unknown(IntStream.of(FIRST), Instant.now()));

        assertThat(registry.asked()).isEqualTo(2);
    }

    /** Whose clock is wrong, or who says so, cannot have it asked for each record. */
    @Test
    void aRecordOfTheFutureIsNoReasonToAskAgain() {
        assertUnreadable(
                unknown(IntStream.of(FIRST, FIRST, FIRST), Instant.now().plusSeconds(3_600)));

        assertThat(registry.asked()).isEqualTo(1);
    }

    /** No serde asks for them, and so nobody need ask whether the registry is there. */
    @Test
    void bytesThatNameNoSchemaAskNothing() {
        for (var bytes : List.of(new byte[0], new byte[] {0, 0}, new byte[] {1, 0, 0, 0, 1, 2})) {
            assertUnreadable(List.of(record(bytes, Instant.now())));
        }

        assertThat(registry.asked()).isZero();
    }

    private void assertUnreadable(List<ConsumerRecord<byte[], byte[]>> batch) {
        decoder.prepareFor(batch);
        for (var record : batch) {
            assertThatExceptionOfType(UnreadableRecordException.class)
                    .isThrownBy(() -> decoder.decode(record, Object.class));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> unknown(IntStream ids, Instant written) {
        return ids.mapToObj(id ->
                        record(ByteBuffer.allocate(9).put((byte) 0).putInt(id).array(), written))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, Instant written) {
        return new ConsumerRecord<>(
                "leave-applications",
                0,
                0,
                written.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                value.length,
                null,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
