package com.timeoff.core.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Who decides between stored, dead letter and again. Faults of the broker and the database are made here; the services'
 * tests run the same code on real ones.
 */
class BatchIntakeTest {

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<List<String>> stored = new ArrayList<>();
    private HttpServer registry;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stopRegistry() {
        registry.stop(0);
    }

    @Test
    void aGoodBatchIsStoredInOneGo() {
        take(stored::add, "a", "b");

        assertThat(stored).containsExactly(List.of("a", "b"));
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void aBadRecordIsADeadLetterAndItsNeighboursAreStored() {
        take(stored::add, "a", "poison", "b");

        assertThat(stored).containsExactly(List.of("a", "b"));
        assertThat(broker.history()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("topic-dlt");
            assertThat(letter.value()).isEqualTo("poison".getBytes(UTF_8));
            assertThat(header(letter, DeadLetters.POSITION)).isEqualTo("topic-0@1");
            assertThat(header(letter, DeadLetters.REASON)).contains("cannot be decoded", "not for me");
        });
    }

    @Test
    void aRecordThatBreaksTheRulesIsADeadLetter() {
        take(stored::add, "forbidden");

        assertThat(stored).isEmpty();
        assertThat(broker.history()).singleElement().satisfies(letter -> assertThat(header(letter, DeadLetters.REASON))
                .isEqualTo("it is forbidden"));
    }

    @Test
    void aNullValueIsADeadLetter() {
        take(stored::add, new String[] {null});

        assertThat(broker.history()).singleElement().satisfies(letter -> assertThat(letter.value())
                .isNull());
    }

    @Test
    void withoutARegistryNothingIsADeadLetter() {
        registry.stop(0);

        assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> take(stored::add, "poison"));
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void withoutADatabaseNothingIsADeadLetter() {
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> take(
                        batch -> {
                            throw new DataAccessResourceFailureException("away");
                        },
                        "a",
                        "poison"));
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void aValueThatTheDatabaseRefusesHoldsUpNobody() {
        take(
                batch -> {
                    if (batch.contains("too long")) {
                        throw new DataIntegrityViolationException("too long");
                    }
                    stored.add(batch);
                },
                "a",
                "too long",
                "b");

        assertThat(stored).containsExactly(List.of("a"), List.of("b"));
        assertThat(broker.history()).singleElement().satisfies(letter -> assertThat(letter.value())
                .isEqualTo("too long".getBytes(UTF_8)));
    }

    @Test
    void aDeadLetterThatIsNotAcknowledgedBringsTheBatchBack() {
        broker.sendException = new IllegalStateException("broker away");

        assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> take(stored::add, "a", "poison"));
    }

    @Test
    void whatIsAnothersDeadLetterIsSkippedAndCounted() {
        var meters = new SimpleMeterRegistry();
        var intake = new BatchIntake(decoder(), new SkippedRecords(meters));

        take(intake, stored::add, "a", "poison", "b", "forbidden");

        assertThat(stored).containsExactly(List.of("a", "b"));
        assertThat(broker.history()).isEmpty();
        assertThat(meters.get("timeoff.intake.skipped")
                        .tag("topic", "topic")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private void take(Consumer<List<String>> store, String... values) {
        ProducerFactory<byte[], byte[]> producers = () -> broker;
        var deadLetters = new DeadLetters(new KafkaTemplate<>(producers), Duration.ofSeconds(2));
        take(new BatchIntake(decoder(), deadLetters), store, values);
    }

    private static void take(BatchIntake intake, Consumer<List<String>> store, String... values) {
        intake.take(records(values), String.class, BatchIntakeTest::translate, store);
    }

    private RecordDecoder decoder() {
        var url = URI.create("http://localhost:" + registry.getAddress().getPort());
        var probe = new SchemaRegistryProbe(
                new RegistryProperties(url, "/", Duration.ofSeconds(2), true, null), new DefaultSslBundleRegistry());
        return new RecordDecoder(
                (topic, data) -> {
                    var text = new String(data, UTF_8);
                    if (text.equals("poison")) {
                        throw new IllegalArgumentException("not for me");
                    }
                    return text;
                },
                probe);
    }

    private static String translate(String value, ConsumerRecord<?, ?> source) {
        if (value.equals("forbidden")) {
            throw new UnreadableRecordException("it is forbidden");
        }
        return value;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... values) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Stream.of(values)
                .map(value -> value == null ? null : value.getBytes(UTF_8))
                .forEach(value -> records.add(new ConsumerRecord<>("topic", 0, records.size(), null, value)));
        return records;
    }

    private static String header(ProducerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
