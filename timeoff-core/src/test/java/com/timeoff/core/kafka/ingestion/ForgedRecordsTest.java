package com.timeoff.core.kafka.ingestion;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.schema.RegistryStandIn;
import com.timeoff.models.AvroSafety;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Some bytes by a foreign schema, made to cost time or memory: each is a dead letter within a moment. */
class ForgedRecordsTest {

    private static final int ID = 99;
    private static final String OURS = """
            {"name":"EmpEmail","type":"string"},{"name":"EmpDepartment","type":"string"},
            {"name":"LeaveDurationInHours","type":"int"},{"name":"LeaveStartDateTicks","type":"long"}""";

    private static RegistryStandIn registry;

    @BeforeAll
    static void start() throws IOException {
        AvroSafety.install();
        registry = new RegistryStandIn();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isUnreadable(String what, String schema, byte[] avro) {
        registry.has(ID, schema);
        var decoder =
                SerdeFixture.builtIn("timeoff.registry.url", registry.url()).decoder();
        var value = ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(ID)
                .put(avro)
                .array();

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() ->
                        decoder.decode(new ConsumerRecord<>("leave-applications", 0, 0, null, value), Object.class));
    }

    static Stream<Arguments> isUnreadable() throws IOException {
        var nulls = "{\"type\":\"array\",\"items\":\"null\"}";
        var empty = "{\"type\":\"array\",\"items\":{\"type\":\"record\",\"name\":\"E\",\"fields\":[]}}";
        var more = new byte[60_000];
        Arrays.fill(more, (byte) 2);
        return Stream.of(
                Arguments.of("a text of 2 GB", ours("\"string\""), longs(2_000_000_000)),
                Arguments.of("a text of 4 EB", ours("\"string\""), longs(Long.MAX_VALUE / 2)),
                Arguments.of("a text of less than nothing", ours("\"string\""), longs(-5)),
                Arguments.of("bytes of 2 GB", ours("\"bytes\""), longs(2_000_000_000)),
                Arguments.of("2 billion nulls", ours(nulls), longs(2_000_000_000)),
                Arguments.of("2 billion nulls, with a size", ours(nulls), longs(-2_000_000_000, 0)),
                Arguments.of("as many as there can be", ours(nulls), longs(Long.MIN_VALUE, Long.MAX_VALUE)),
                Arguments.of("a thousand nulls, often", ours(nulls), repeated(20_000, 1_000)),
                Arguments.of("2 billion of nothing", ours(empty), longs(2_000_000_000)),
                Arguments.of("2 billion entries", ours("{\"type\":\"map\",\"values\":\"null\"}"), longs(2_000_000_000)),
                Arguments.of(
                        "a fixed of 2 GB", ours("{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483639}"), longs(1)),
                Arguments.of(
                        "a foreign schema's fixed of 2 GB",
                        foreign("{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483639}"),
                        longs(1)),
                Arguments.of("a foreign schema's nulls", foreign(nulls), longs(2_000_000_000)),
                Arguments.of("a foreign schema's nulls, often", foreign(nulls), repeated(20_000, 1_000)),
                Arguments.of(
                        "no end",
                        ours(
                                "{\"type\":\"record\",\"name\":\"N\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"N\"]}]}"),
                        more),
                Arguments.of("a foreign schema's no end", foreign("[\"null\",\"TimeOff.Models.Stranger\"]"), more),
                Arguments.of("a billion of nothing by ten lines", ours(laughs()), longs(1)),
                Arguments.of("a foreign schema's billion", foreign(laughs()), longs(1)),
                Arguments.of(
                        "a schema nested deeper than a stack",
                        ours("{\"type\":\"array\",\"items\":".repeat(20_000) + "\"int\"" + "}".repeat(20_000)),
                        longs(1)));
    }

    /** Before our fields, and so to be skipped. */
    private static String ours(String type) {
        return "{\"type\":\"record\",\"name\":\"LeaveApplicationReceived\",\"namespace\":\"TimeOff.Models\",\"fields\":["
                + "{\"name\":\"Other\",\"type\":" + type + "}," + OURS + "]}";
    }

    private static String foreign(String type) {
        return "{\"type\":\"record\",\"name\":\"Stranger\",\"namespace\":\"TimeOff.Models\",\"fields\":[{\"name\":\"Other\",\"type\":"
                + type + "}]}";
    }

    /** Each has ten of the one before, and none takes a byte. */
    private static String laughs() {
        var type = "\"null\"";
        for (var level = 0; level < 10; level++) {
            var first = type;
            var again = level == 0 ? type : "\"L" + (level - 1) + "\"";
            type = "{\"type\":\"record\",\"name\":\"L" + level + "\",\"fields\":["
                    + String.join(
                            ",",
                            IntStream.range(0, 10)
                                    .mapToObj(it ->
                                            "{\"name\":\"f" + it + "\",\"type\":" + (it == 0 ? first : again) + "}")
                                    .toList())
                    + "]}";
        }
        return type;
    }

    private static byte[] repeated(int times, long number) throws IOException {
        var all = new long[times];
        Arrays.fill(all, number);
        return longs(all);
    }

    private static byte[] longs(long... numbers) throws IOException {
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        for (var number : numbers) {
            encoder.writeLong(number);
        }
        encoder.flush();
        return out.toByteArray();
    }
}
