package com.timeoff.bench.kafka;

import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.load.Recording;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends ready bytes and nothing else: what a submission cannot be faster than. */
public final class RawProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /** With the durability and the settings of the employee-service. */
    public RawProducer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when every record is acknowledged. */
    public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        var measured = run(records, records.size(), () -> LoadSchedule.times(records.size()));
        if (measured.errors() > 0) {
            throw new IllegalStateException(measured.errors() + " records were not taken");
        }
    }

    /**
     * Returns when the last acknowledgement is there. Latencies count from when a record should have been sent.
     *
     * @param atOnce how many may be without an acknowledgement
     */
    public Measured run(List<ProducerRecord<byte[], byte[]>> records, int atOnce, Supplier<LoadSchedule> paces) {
        producer.partitionsFor(records.get(0).topic());
        var free = new Semaphore(atOnce);
        var recording = new Recording();
        var schedule = paces.get();
        free.acquireUninterruptibly();
        for (var number = 0; awaitNext(schedule) != LoadSchedule.NEVER; number++) {
            send(records.get(number % records.size()), schedule.next(System.nanoTime()), recording, free);
            schedule.started();
            free.acquireUninterruptibly();
        }
        free.acquireUninterruptibly(atOnce - 1);
        return recording.end();
    }

    private static long awaitNext(LoadSchedule schedule) {
        var now = System.nanoTime();
        var due = schedule.next(now);
        while (due > now && due != LoadSchedule.NEVER) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return due;
    }

    private void send(ProducerRecord<byte[], byte[]> record, long intended, Recording recording, Semaphore free) {
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                recording.done(System.nanoTime() - intended);
            } else {
                recording.failed();
            }
            free.release();
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
