package com.timeoff.core.kafka.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.models.DeadLetterHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.KafkaException;

/**
 * Who decides between stored, dead letter and again. Faults of the broker and the database are made here; the services'
 * tests run the same code on real ones.
 */
class BatchIngestionTest {

    private final BenchIngestion bench = new BenchIngestion();
    private final MockProducer<byte[], byte[]> broker = bench.broker;
    private final List<List<String>> stored = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
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
            assertThat(header(letter, DeadLetterHeaders.POSITION)).isEqualTo("topic-0@1");
            assertThat(header(letter, DeadLetterHeaders.REASON)).contains("cannot be decoded", "not for me");
        });
    }

    @Test
    void aRecordThatBreaksTheRulesIsADeadLetter() {
        take(stored::add, "forbidden");

        assertThat(stored).isEmpty();
        assertThat(broker.history()).singleElement().satisfies(letter -> assertThat(
                        header(letter, DeadLetterHeaders.REASON))
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
        bench.close();

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> take(stored::add, "\0\0\0\0\7poison"));
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

        bench.skipping(meters)
                .take(records("a", "poison", "b", "forbidden"), String.class, BenchIngestion::translate, stored::add);

        assertThat(stored).containsExactly(List.of("a", "b"));
        assertThat(bench.broker.history()).isEmpty();
        assertThat(meters.get("timeoff.ingestion.skipped")
                        .tag("topic", "topic")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private void take(Consumer<List<String>> store, String... values) {
        bench.take(records(values), store);
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
