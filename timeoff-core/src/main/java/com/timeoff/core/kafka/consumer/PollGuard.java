package com.timeoff.core.kafka.consumer;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a consumer running when a record does not fit in memory once Kafka unpacks it, which may be there since before the
 * broker refused such. Its partition is paused before that record and tried again now and then; the others go on. Nobody
 * skips it: memory may only be short now, and then the record is a good one.
 */
public final class PollGuard implements InvocationHandler {

    private final Consumer<byte[], byte[]> consumer;
    private final SingleRecordReader reader;
    private final IngestionMonitor monitor;
    private final Duration retryInterval;
    private final Map<TopicPartition, Blocked> blocked = new HashMap<>();

    private PollGuard(
            Consumer<byte[], byte[]> consumer,
            SingleRecordReader reader,
            IngestionMonitor monitor,
            Duration retryInterval) {
        this.consumer = consumer;
        this.reader = reader;
        this.monitor = monitor;
        this.retryInterval = retryInterval;
    }

    /** @param retryInterval between two tries of a paused partition */
    @SuppressWarnings("unchecked")
    public static Consumer<byte[], byte[]> around(
            Consumer<byte[], byte[]> consumer,
            SingleRecordReader reader,
            IngestionMonitor monitor,
            Duration retryInterval) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new PollGuard(consumer, reader, monitor, retryInterval));
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
        blocked.entrySet().removeIf(it -> isOver(it.getKey(), it.getValue()));
        PolledBytes.beginPoll();
        try {
            return consumer.poll(timeout);
        } catch (OutOfMemoryError e) { // Of one allocation: what was read is garbage by now.
            return whatFits();
        } catch (KafkaException e) {
            if (blocked.isEmpty() || e.getClass() != KafkaException.class) {
                throw e;
            }
            return whatFits(); // The consumer remembers that it failed at the record before.
        }
    }

    private boolean isOver(TopicPartition partition, Blocked at) {
        if (!consumer.assignment().contains(partition)) {
            monitor.unblocked(partition);
            return true;
        }
        if (System.nanoTime() - at.lastTried > retryInterval.toNanos()) {
            consumer.resume(List.of(partition));
        }
        if (!consumer.paused().contains(partition) && consumer.position(partition) > at.offset) {
            monitor.unblocked(partition);
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
                var read = reader.read(partition, committed.get(partition));
                consumer.seek(partition, read.next());
                read.firstBehind().ifPresent(it -> block(partition, read.next(), it));
                if (!read.records().isEmpty()) {
                    fitting.put(partition, read.records());
                    next.put(partition, new OffsetAndMetadata(read.next()));
                }
            }
        }
        return new ConsumerRecords<>(fitting, next);
    }

    private void block(TopicPartition partition, long offset, long behind) {
        consumer.pause(List.of(partition));
        blocked.put(partition, new Blocked(offset, System.nanoTime()));
        monitor.blocked(
                partition,
                ("%s@%d does not fit in memory. To go on behind it, stop this service, kafka-consumer-groups.sh --group %s"
                                + " --topic %s:%d --reset-offsets --to-offset %d --execute, and start it again")
                        .formatted(
                                partition,
                                offset,
                                consumer.groupMetadata().groupId(),
                                partition.topic(),
                                partition.partition(),
                                behind));
    }

    /** @param lastTried by {@link System#nanoTime} */
    private record Blocked(long offset, long lastTried) {}
}
