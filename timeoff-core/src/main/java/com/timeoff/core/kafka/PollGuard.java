package com.timeoff.core.kafka;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a record that does not fit in memory once Kafka's consumer unpacks it, which may be there since before the
 * broker refused such. Its partition stands still before that record and is tried again now and then; the others go on.
 * Nobody skips it: memory may only be short now, and then the record is a good one.
 */
final class PollGuard implements InvocationHandler {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int FAR_ENOUGH = 1_000;
    private static final int TRIES_BEHIND = 100;

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<Consumer<byte[], byte[]>> scouts;
    private final IngestionMonitor watch;
    private final Duration pause;
    private final Map<TopicPartition, Stop> stops = new HashMap<>();

    private PollGuard(
            Consumer<byte[], byte[]> consumer,
            Supplier<Consumer<byte[], byte[]>> scouts,
            IngestionMonitor watch,
            Duration pause) {
        this.consumer = consumer;
        this.scouts = scouts;
        this.watch = watch;
        this.pause = pause;
    }

    /**
     * @param scouts consumers of no group that poll one record at a time
     * @param pause between two tries of a partition that stands still
     */
    @SuppressWarnings("unchecked")
    static Consumer<byte[], byte[]> around(
            Consumer<byte[], byte[]> consumer,
            Supplier<Consumer<byte[], byte[]>> scouts,
            IngestionMonitor watch,
            Duration pause) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new PollGuard(consumer, scouts, watch, pause));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("poll") && arguments != null && arguments[0] instanceof Duration timeout) {
            return poll(timeout);
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        stops.entrySet().removeIf(it -> isOver(it.getKey(), it.getValue()));
        PolledBytes.beginPoll();
        try {
            return consumer.poll(timeout);
        } catch (OutOfMemoryError e) { // Of one allocation: what was read is garbage by now.
            return whatFits();
        } catch (KafkaException e) {
            if (stops.isEmpty() || e.getClass() != KafkaException.class) {
                throw e;
            }
            return whatFits(); // The consumer holds it against the record that it failed at it before.
        }
    }

    private boolean isOver(TopicPartition partition, Stop stop) {
        if (!consumer.assignment().contains(partition)) {
            watch.goesOn(partition);
            return true;
        }
        if (stop.isDue(pause)) {
            consumer.resume(List.of(partition));
        }
        if (!consumer.paused().contains(partition) && consumer.position(partition) > stop.offset) {
            watch.goesOn(partition);
            return true;
        }
        return false;
    }

    /**
     * What each partition has before the record that does not fit, if there is such. From what is committed, as after a
     * restart: the consumer counts as read what it had from other partitions when it failed, and nobody has it.
     */
    private ConsumerRecords<byte[], byte[]> whatFits() {
        var fitting = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        var committed = consumer.committed(consumer.assignment());
        for (var partition : consumer.assignment()) {
            if (!consumer.paused().contains(partition)) {
                var records = whatFits(partition, committed.get(partition));
                if (!records.isEmpty()) {
                    fitting.put(partition, records);
                    next.put(partition, new OffsetAndMetadata(consumer.position(partition)));
                }
            }
        }
        return new ConsumerRecords<>(fitting, next);
    }

    private List<ConsumerRecord<byte[], byte[]>> whatFits(
            TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var scout = scouts.get()) {
            scout.assign(List.of(partition));
            if (committed == null) {
                scout.seekToBeginning(List.of(partition));
            } else {
                scout.seek(partition, committed.offset());
            }
            PolledBytes.beginPoll();
            var one = look(scout);
            while (one != null && !one.isEmpty()) {
                one.forEach(records::add);
                one = records.size() < FAR_ENOUGH ? look(scout) : ConsumerRecords.<byte[], byte[]>empty();
            }
            consumer.seek(partition, scout.position(partition));
            if (one == null) {
                stop(partition, scout);
            }
        }
        return records;
    }

    private void stop(TopicPartition partition, Consumer<byte[], byte[]> scout) {
        var offset = scout.position(partition);
        consumer.pause(List.of(partition));
        stops.put(partition, new Stop(offset, System.nanoTime()));
        watch.standsStill(
                partition,
                "%s@%d does not fit in memory. To go on behind it, stop this service, kafka-consumer-groups.sh --group %s"
                                .formatted(
                                        partition,
                                        offset,
                                        consumer.groupMetadata().groupId())
                        + " --topic %s:%d --reset-offsets --to-offset %d --execute, and start it again"
                                .formatted(partition.topic(), partition.partition(), behind(partition, offset, scout)));
    }

    /** Whatever is in the same batch does not fit either. */
    private static long behind(TopicPartition partition, long offset, Consumer<byte[], byte[]> scout) {
        for (var next = offset + 1; next < offset + TRIES_BEHIND; next++) {
            scout.seek(partition, next);
            PolledBytes.beginPoll();
            if (look(scout) != null) {
                return next;
            }
        }
        return offset + TRIES_BEHIND;
    }

    /** The next record, none at the end or when there is enough, null if it does not fit. */
    private static @Nullable ConsumerRecords<byte[], byte[]> look(Consumer<byte[], byte[]> scout) {
        try {
            return scout.poll(LOOK);
        } catch (SerializationException e) {
            return ConsumerRecords.empty();
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    /** @param nanos when it was tried last */
    private record Stop(long offset, long nanos) {

        boolean isDue(Duration pause) {
            return System.nanoTime() - nanos > pause.toNanos();
        }
    }
}
