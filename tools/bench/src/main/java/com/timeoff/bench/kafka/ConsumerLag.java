package com.timeoff.bench.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the groups have come, as the broker knows it. */
public final class ConsumerLag implements AutoCloseable {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

    private final Admin admin;

    public ConsumerLag(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Unless it is there already, as after an earlier run. */
    public void createTopic(String name, int partitions) {
        if (!get(admin.listTopics().names()).contains(name)) {
            get(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all());
        }
    }

    /**
     * Returns when the group has committed what is the topic's end now.
     *
     * @throws IllegalStateException if that takes too long
     */
    public void awaitCaughtUp(String group, String topic, Duration atMost) {
        var ends = ends(topic);
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!hasReached(group, ends)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(group + " has not caught up with " + topic + " within " + atMost);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** How many records a topic has had. */
    public long count(String topic) {
        return ends(topic).values().stream().mapToLong(it -> it).sum();
    }

    private boolean hasReached(String group, Map<TopicPartition, Long> ends) {
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().filter(end -> end.getValue() > 0).allMatch(end -> {
            var offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
        });
    }

    private Map<TopicPartition, Long> ends(String topic) {
        var latest = get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(it -> it.partitions().stream())
                .collect(Collectors.toMap(it -> new TopicPartition(topic, it.partition()), it -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
