package com.timeoff.core.kafka.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.schema.RegistryStandIn;
import com.timeoff.core.kafka.schema.RegistryStandIn.Mood;
import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.models.AvroSafety;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A good record waits while the registry is in any trouble, and is read once it is over. By the serde that is built in;
 * and by Confluent's relocated one, but for what its old version does otherwise: how long it waits cannot be set, and
 * what the registry refuses it tells by an exception that may mean anything.
 */
class RegistryTroubleTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration BOUND = Duration.ofSeconds(5); // Machines are slow, but not as slow as a minute.

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

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = Mode.EXCLUDE)
    void aGoodRecordWaits(Mood mood) throws IOException {
        assertWaits(builtIn(registry.url()), mood);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "NO_ROUTE", "PAGE", "BLINKS"})
    void aGoodRecordWaitsWithConfluentsSerde(Mood mood) throws IOException {
        assertWaits(confluent(), mood);
    }

    @Test
    void aGoodRecordWaitsWhileThePortRefuses() throws IOException {
        var builtIn = builtIn(registry.url());
        var confluent = confluent();
        registry.close();

        for (var decoder : new RecordDecoder[] {builtIn, confluent}) {
            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> decoder.decode(good(), Object.class))
                    .withMessageContaining("does not answer");
        }
    }

    /** As Confluent's serde says since 8.0 that the registry refuses, or has trouble of its own. */
    @Test
    void kafkasOwnExceptionsAreNoVerdict() {
        for (var thrown : List.of(
                new AuthenticationException("401"),
                new AuthorizationException("403"),
                new ThrottlingQuotaExceededException("429"),
                new TimeoutException("500"),
                new DisconnectException("502"))) {
            var decoder = new RecordDecoder(
                    () -> (topic, data) -> {
                        throw thrown;
                    },
                    fixture(registry.url()).probe());

            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> decoder.decode(good(), Object.class))
                    .withMessageContaining(thrown.getMessage());
        }
    }

    @Test
    void whatTheRegistryDoesNotKnowIsUnreadable() throws IOException {
        for (var decoder : new RecordDecoder[] {builtIn(registry.url()), confluent()}) {
            assertThatExceptionOfType(UnreadableRecordException.class)
                    .isThrownBy(() -> decoder.decode(record(wire(7)), Object.class));
        }
    }

    @Test
    void bytesThatAreNoneAreUnreadable() throws IOException {
        for (var decoder : new RecordDecoder[] {builtIn(registry.url()), confluent()}) {
            for (var bytes : new byte[][] {{}, {0}, {1, 2, 3, 4, 5, 6}, Arrays.copyOf(wire(1), 9)}) {
                assertThatExceptionOfType(UnreadableRecordException.class)
                        .isThrownBy(() -> decoder.decode(record(bytes), Object.class));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//"})
    void theAddressIsTheSameWithASlashAtItsEnd(String end) throws IOException {
        assertReads(builtIn(registry.url() + end));
    }

    /** One that says how it is encoded must not say it of all that come after it. */
    @Test
    void aHeaderOfOneRecordChangesNothingForTheNext() throws IOException {
        var decoder = builtIn(registry.url());
        var odd = good();
        odd.headers().add(new RecordHeader("apicurio.value.encoding", "JSON".getBytes()));

        assertThat(decoder.decode(odd, Object.class).toString()).contains("alice@example.com");
        assertReads(decoder);
    }

    @Test
    void aSerializerDoesNotWaitForAFrozenRegistry() {
        registry.is(Mood.FROZEN);
        var serializer = fixture(registry.url()).valueSerializer();
        var since = System.nanoTime();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> serializer.serialize("leave-applications", event()));

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(BOUND);
    }

    private void assertWaits(RecordDecoder decoder, Mood mood) throws IOException {
        registry.is(mood);
        var since = System.nanoTime();
        decoder.prepareFor(List.of(good()));

        if (mood == Mood.BLINKS) {
            // By then it is over: either it was read at once, or it waits.
            try {
                decoder.decode(good(), Object.class);
            } catch (RegistryUnavailableException e) {
                assertThat(e).hasMessageContaining("does not answer");
            }
        } else {
            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> decoder.decode(good(), Object.class));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(BOUND);
        registry.is(Mood.WELL);
        assertReads(decoder);
    }

    private static void assertReads(RecordDecoder decoder) throws IOException {
        assertThat(decoder.decode(good(), Object.class).toString()).contains("alice@example.com");
    }

    private static SerdeFixture fixture(String url) {
        return SerdeFixture.builtIn("timeoff.registry.url", url, "timeoff.registry.timeout", TIMEOUT.toMillis() + "ms");
    }

    private static RecordDecoder builtIn(String url) {
        return fixture(url).decoder();
    }

    private RecordDecoder confluent() {
        return SerdeFixture.of(
                        "confluent",
                        "timeoff.registry.url",
                        registry.url(),
                        "timeoff.registry.timeout",
                        TIMEOUT.toMillis() + "ms",
                        "spring.kafka.properties[specific.avro.reader]",
                        "false") // Its Avro is relocated, too, and our classes are not its own.
                .decoder(new KafkaAvroDeserializer());
    }

    private static ConsumerRecord<byte[], byte[]> good() throws IOException {
        return record(wire(1));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>("leave-applications", 0, 0, null, value);
    }

    private static byte[] wire(int id) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeByte(0);
        data.writeInt(id);
        var encoder = EncoderFactory.get().directBinaryEncoder(data, null);
        new SpecificDatumWriter<>(LeaveApplicationReceived.class).write(event(), encoder);
        return bytes.toByteArray();
    }

    private static LeaveApplicationReceived event() {
        return LeaveApplicationReceived.newBuilder()
                .setEmpEmail("alice@example.com")
                .setEmpDepartment("IT")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(0)
                .build();
    }
}
