package com.timeoff.core.kafka.schema;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * The configuration of the serdes: that of Kafka's clients, the registry's address without a slash too many, which would
 * lead elsewhere, and how long the registry may take.
 */
public class SerdeSettings {

    private final KafkaProperties kafka;
    private final RegistryProperties registry;

    public SerdeSettings(KafkaProperties kafka, RegistryProperties registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    public Map<String, Object> ofConsumer() {
        return completed(kafka.buildConsumerProperties());
    }

    public Map<String, Object> ofProducer() {
        return completed(kafka.buildProducerProperties());
    }

    /** Where the deserializer asks, and so whoever wants to know whether it can: Confluent's takes several. */
    public List<URI> addresses() {
        return addresses(ofConsumer().get(registry.addressProperty()))
                .map(URI::create)
                .toList();
    }

    private Map<String, Object> completed(Map<String, Object> client) {
        var all = new HashMap<>(client);
        all.computeIfPresent(
                registry.addressProperty(), (name, given) -> addresses(given).collect(Collectors.joining(",")));
        registry.timeoutProperties()
                .forEach(it ->
                        all.putIfAbsent(it, Math.toIntExact(registry.timeout().toMillis())));
        return all;
    }

    private Stream<String> addresses(@Nullable Object given) {
        Objects.requireNonNull(given, () -> "spring.kafka.properties." + registry.addressProperty() + " is not set");
        return Stream.of(given.toString().split(","))
                .map(it -> it.strip().replaceAll("(?<!:)/{2,}", "/").replaceAll("/$", ""));
    }
}
