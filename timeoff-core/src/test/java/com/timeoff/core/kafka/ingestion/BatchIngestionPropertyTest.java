package com.timeoff.core.kafka.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.timeoff.core.kafka.deadletter.DeadLetterHandler;
import com.timeoff.models.DeadLetterHeaders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Any mixture of good and bad records, with dependencies that come and go. */
class BatchIngestionPropertyTest {

    private static final BenchIngestion bench = new BenchIngestion();

    private final List<String> stored = new ArrayList<>();

    /** Thousands of dead letters, and of failures to write them, are meant. */
    @BeforeContainer
    static void beQuiet() {
        Stream.of(DeadLetterHandler.class, DeadLetterPublishingRecoverer.class)
                .forEach(it -> ((Logger) LoggerFactory.getLogger(it)).setLevel(Level.OFF));
    }

    @BeforeTry
    void empty() {
        bench.broker.clear();
        stored.clear();
    }

    @AfterContainer
    static void close() {
        bench.close();
    }

    @Property
    void everyRecordIsStoredOrADeadLetterOnceAndInOrder(@ForAll @Size(max = 12) List<Kind> kinds) {
        var batch = batch(kinds);

        bench.take(batch, this::store);

        assertThat(stored).isEqualTo(good(batch));
        assertThat(letters()).isEqualTo(bad(batch));
    }

    /** What is not taken in whole comes again, until the dependencies are there. */
    @Property
    void nothingIsLostWhileNeighboursAreAway(
            @ForAll @Size(min = 1, max = 8) List<Kind> kinds, @ForAll @Size(max = 4) List<Away> faults) {
        var batch = batch(kinds);
        for (var fault : faults) {
            var failure = catchThrowable(() -> attempt(batch, fault));
            assertThat(failure != null).isEqualTo(kinds.stream().anyMatch(it -> it.needs(fault)));
        }

        bench.take(batch, this::store);

        assertThat(new LinkedHashSet<>(stored)).containsExactlyElementsOf(good(batch));
        assertThat(new LinkedHashSet<>(letters())).containsExactlyElementsOf(bad(batch));
    }

    private void attempt(List<ConsumerRecord<byte[], byte[]>> batch, Away away) {
        bench.broker.sendException = away == Away.BROKER ? new IllegalStateException("away") : null;
        Consumer<List<String>> database = values -> {
            throw new DataAccessResourceFailureException("away");
        };
        try {
            bench.take(batch, away == Away.DATABASE ? database : this::store);
        } finally {
            bench.broker.sendException = null;
        }
    }

    /** All or nothing. */
    private void store(List<String> values) {
        if (values.stream().anyMatch(it -> it.startsWith("refused"))) {
            throw new DataIntegrityViolationException("refused");
        }
        stored.addAll(values);
    }

    private List<String> letters() {
        return bench.broker.history().stream()
                .map(it -> it.headers().lastHeader(DeadLetterHeaders.POSITION).value())
                .map(it -> new String(it, UTF_8))
                .toList();
    }

    private static List<String> good(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream()
                .filter(BatchIngestionPropertyTest::isGood)
                .map(it -> new String(it.value(), UTF_8))
                .toList();
    }

    /** Their positions. */
    private static List<String> bad(List<ConsumerRecord<byte[], byte[]>> batch) {
        return batch.stream()
                .filter(it -> !isGood(it))
                .map(it -> "topic-0@" + it.offset())
                .toList();
    }

    private static boolean isGood(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && new String(record.value(), UTF_8).startsWith("good");
    }

    private static List<ConsumerRecord<byte[], byte[]>> batch(List<Kind> kinds) {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var kind : kinds) {
            var offset = batch.size();
            var value = kind == Kind.NULL ? null : (kind.name().toLowerCase() + offset).getBytes(UTF_8);
            batch.add(new ConsumerRecord<>("topic", 0, offset, null, value));
        }
        return batch;
    }

    enum Kind {
        GOOD,
        POISON,
        FORBIDDEN,
        REFUSED,
        NULL;

        boolean needs(Away dependency) {
            return dependency == Away.DATABASE ? this == GOOD || this == REFUSED : this != GOOD;
        }
    }

    enum Away {
        BROKER,
        DATABASE
    }
}
