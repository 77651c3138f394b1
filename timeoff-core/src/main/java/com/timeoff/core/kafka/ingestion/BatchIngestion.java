package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.kafka.deadletter.RejectedRecord;
import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Takes in a polled batch: what can be read is stored in one go, what cannot is rejected: it goes to the dead letters, or
 * is skipped where it is another service's dead letter already. It returns only when every record is dealt
 * with in one of these ways, so that the offsets may be committed; else it throws, and the batch comes again.
 */
public class BatchIngestion {

    /** The bean that skips and counts what it cannot read. */
    public static final String SKIPPING = "skippingIngestion";

    private static final Duration DECODING_LIMIT = Duration.ofSeconds(30);

    private final RecordDecoder decoder;
    private final Consumer<List<RejectedRecord>> rejectedRecords;

    /** @param rejectedRecords what becomes of them; throws if it cannot be done now: then the batch comes again */
    BatchIngestion(RecordDecoder decoder, Consumer<List<RejectedRecord>> rejectedRecords) {
        this.decoder = decoder;
        this.rejectedRecords = rejectedRecords;
    }

    /**
     * @param type what the topic carries
     * @param mapper makes what the domain knows of it, or throws an {@link UnreadableRecordException}
     * @param store stores all or nothing, and changes nothing for what it stored before
     */
    public <V, T> void take(
            List<ConsumerRecord<byte[], byte[]>> batch,
            Class<V> type,
            BiFunction<V, ConsumerRecord<?, ?>, T> mapper,
            Consumer<List<T>> store) {
        var readable = new ArrayList<Readable<T>>(batch.size());
        var rejected = new ArrayList<RejectedRecord>();
        var start = System.nanoTime();
        decoder.prepareFor(batch);
        for (var record : batch) {
            requireWithinLimit(start);
            try {
                readable.add(new Readable<>(record, mapper.apply(decoder.decode(record, type), record)));
            } catch (UnreadableRecordException e) {
                rejected.add(new RejectedRecord(record, e));
            }
        }
        rejected.addAll(storeAll(readable, store));
        // As they came in their partition, so that a replay keeps the order.
        rejected.sort(Comparator.comparingLong(it -> it.record().offset()));
        rejectedRecords.accept(rejected);
    }

    /** Far below max.poll.interval.ms, at which another consumer would be given the batch, and take as long. */
    private static void requireWithinLimit(long start) {
        if (System.nanoTime() - start > DECODING_LIMIT.toNanos()) {
            throw RegistryUnavailableException.because(
                    new TimeoutException("a batch is not decoded within " + DECODING_LIMIT.toSeconds() + " s"));
        }
    }

    private static <T> List<RejectedRecord> storeAll(List<Readable<T>> readable, Consumer<List<T>> store) {
        if (readable.isEmpty()) {
            return List.of();
        }
        try {
            store.accept(readable.stream().map(Readable::value).toList());
            return List.of();
        } catch (DataIntegrityViolationException e) {
            return storeOneByOne(readable, store);
        }
    }

    /** A value that the database refuses must not keep the rest of the batch from being stored. */
    private static <T> List<RejectedRecord> storeOneByOne(List<Readable<T>> readable, Consumer<List<T>> store) {
        var rejected = new ArrayList<RejectedRecord>();
        for (var it : readable) {
            try {
                store.accept(List.of(it.value));
            } catch (DataIntegrityViolationException e) {
                rejected.add(new RejectedRecord(
                        it.record, new UnreadableRecordException("the value cannot be stored: " + e.getMessage(), e)));
            }
        }
        return rejected;
    }

    private record Readable<T>(ConsumerRecord<byte[], byte[]> record, T value) {}
}
