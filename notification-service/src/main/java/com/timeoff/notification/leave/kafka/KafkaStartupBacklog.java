package com.timeoff.notification.leave.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.timeoff.notification.leave.StartupBacklog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** By what the groups have committed, as partitions may be read by other instances. */
@Component
class KafkaStartupBacklog implements StartupBacklog {

    private final KafkaListenerEndpointRegistry listeners;
    private final ObjectProvider<Admin> admin;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private boolean ingested;

    KafkaStartupBacklog(KafkaListenerEndpointRegistry listeners, ObjectProvider<Admin> admin) {
        this.listeners = listeners;
        this.admin = admin;
    }

    /** @throws KafkaException if the broker does not say */
    @Override
    public synchronized boolean isIngested() {
        var containers = listeners.getListenerContainers();
        if (!ingested && containers.stream().allMatch(MessageListenerContainer::isRunning)) {
            // Each is asked each time: the first time says how far it has to come.
            var behind = containers.stream().filter(it -> !isIngested(it)).toList();
            ingested = behind.isEmpty();
        }
        return ingested;
    }

    private boolean isIngested(MessageListenerContainer container) {
        var partitions =
                partitions(requireNonNull(container.getContainerProperties().getTopics()));
        var committed = committed(requireNonNull(container.getGroupId()));
        var first = offsets(partitions, OffsetSpec.earliest());
        // The lower one, if a topic was made anew meanwhile.
        offsets(partitions, OffsetSpec.latest()).forEach((partition, end) -> ends.merge(partition, end, Math::min));
        return first.entrySet().stream()
                .allMatch(it -> Math.max(it.getValue(), committed.getOrDefault(it.getKey(), 0L))
                        >= ends.getOrDefault(it.getKey(), 0L));
    }

    private List<TopicPartition> partitions(String... topics) {
        return get(admin.getObject().describeTopics(List.of(topics)).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> committed(String group) {
        var committed = new HashMap<TopicPartition, Long>();
        get(admin.getObject().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var specs = partitions.stream().collect(toMap(it -> it, it -> spec));
        return get(admin.getObject().listOffsets(specs).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("What is on the topics is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("What is on the topics is not known", e);
        }
    }
}
