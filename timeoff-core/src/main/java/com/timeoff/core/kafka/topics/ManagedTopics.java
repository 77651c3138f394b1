package com.timeoff.core.kafka.topics;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings topics that were there before up to what they should be. Retention it only ever lengthens: what a shorter one
 * deletes is gone, so that is left to a person. Where it may not, the service works all the same, and this says so.
 */
class ManagedTopics {

    private static final Logger log = LoggerFactory.getLogger(ManagedTopics.class);

    private final Map<String, TopicSettings> topics;
    private volatile List<String> deviations = List.of("not looked at yet");

    /** @param topics by name */
    ManagedTopics(Map<String, TopicSettings> topics) {
        this.topics = new TreeMap<>(topics);
    }

    /** What was not as configured when the service started, for an operator's eyes. */
    List<String> deviations() {
        return deviations;
    }

    /** @throws ExecutionException if it cannot be done now; what is refused for good is a deviation */
    void bringUp(Admin admin) throws ExecutionException, InterruptedException {
        var resources = topics.keySet().stream().map(ManagedTopics::resource).toList();
        var configs = admin.describeConfigs(resources).values();
        var found = new ArrayList<String>();
        for (var it : topics.entrySet()) {
            var topic = it.getKey();
            try {
                bringUp(admin, topic, it.getValue(), await(requireNonNull(configs.get(resource(topic)))), found);
            } catch (RefusedException e) {
                found.add("%s may lose records early, or hand out what does not fit in memory: it is not told, %s"
                        .formatted(topic, e.getMessage()));
            }
        }
        found.forEach(it -> log.warn("A topic is not as configured: {}", it));
        deviations = List.copyOf(found);
    }

    private static void bringUp(
            Admin admin, String topic, TopicSettings settings, Config config, List<String> deviations)
            throws ExecutionException, InterruptedException {
        if (settings.isRetentionExceededBy(config)) {
            deviations.add("%s keeps records longer than %s ms: to shorten that is left to an operator"
                    .formatted(topic, settings.retentionMs()));
        }
        alter(admin, topic, "loses records early", settings.missingRetention(config), config, deviations);
        alter(
                admin,
                topic,
                "may hand out what does not fit in memory",
                settings.missingSize(config),
                config,
                deviations);
    }

    /** @param harm what a topic without the missing configuration does */
    private static void alter(
            Admin admin, String topic, String harm, Map<String, String> missing, Config config, List<String> deviations)
            throws ExecutionException, InterruptedException {
        if (missing.isEmpty()) {
            return;
        }
        var before = new TreeMap<>(missing);
        before.replaceAll((name, value) -> String.valueOf(TopicSettings.valueOf(config, name)));
        try {
            alter(admin, topic, missing);
            log.info("{} has {} now, which was {}", topic, missing, before);
        } catch (RefusedException e) {
            deviations.add("%s %s by %s, should have %s: %s".formatted(topic, harm, before, missing, e.getMessage()));
        }
    }

    private static void alter(Admin admin, String topic, Map<String, String> configs)
            throws ExecutionException, InterruptedException {
        var operations = configs.entrySet().stream()
                .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), OpType.SET))
                .toList();
        await(admin.incrementalAlterConfigs(Map.of(resource(topic), operations)).all());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> answer) throws ExecutionException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                throw e;
            }
            throw new RefusedException(requireNonNullElse(e.getCause(), e));
        }
    }

    /** The broker does not let us, or cannot do that at all. */
    private static final class RefusedException extends RuntimeException {

        RefusedException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
