package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.schema.RegistryProperties;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import com.timeoff.core.kafka.schema.SerdeSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The serdes as {@code timeoff-kafka.yaml} and some properties make them, without a service around. */
public class SerdeFixture {

    private final Binder binder;
    private final RegistryProperties registry;
    private final SerdeSettings settings;

    /** Of the library that is built in. */
    public static SerdeFixture builtIn(String... properties) {
        return new SerdeFixture(Map.of(), properties);
    }

    /**
     * Of one that may not be there: all but the serializers.
     *
     * @param profile {@code default} or {@code confluent}
     */
    public static SerdeFixture of(String profile, String... properties) {
        var bytes = ByteArraySerializer.class.getName();
        return new SerdeFixture(
                Map.of(
                        "spring.profiles.active", profile,
                        "spring.kafka.producer.key-serializer", bytes,
                        "spring.kafka.producer.value-serializer", bytes),
                properties);
    }

    /** @param properties names and values in turn */
    private SerdeFixture(Map<String, String> given, String... properties) {
        var environment = new StandardEnvironment();
        var all = new HashMap<String, Object>(given);
        all.put("spring.config.import", "classpath:timeoff-kafka.yaml");
        for (var i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        binder = Binder.get(environment);
        registry = binder.bindOrCreate("timeoff.registry", RegistryProperties.class);
        settings = new SerdeSettings(kafka(), registry);
    }

    public SerdeSettings settings() {
        return settings;
    }

    RegistryProperties registry() {
        return registry;
    }

    public SchemaRegistryProbe probe() {
        return new SchemaRegistryProbe(settings, registry, new DefaultSslBundleRegistry());
    }

    RecordDecoder decoder() {
        var deserializer =
                BeanUtils.instantiateClass(binder.bindOrCreate("timeoff.ingestion", IngestionProperties.class)
                        .valueDeserializer());
        return decoder(deserializer);
    }

    RecordDecoder decoder(Deserializer<?> deserializer) {
        deserializer.configure(settings.ofConsumer(), false);
        return new RecordDecoder(() -> deserializer, probe());
    }

    @SuppressWarnings("unchecked")
    Serializer<Object> valueSerializer() {
        var serializer = (Serializer<Object>)
                BeanUtils.instantiateClass(kafka().getProducer().getValueSerializer());
        serializer.configure(settings.ofProducer(), false);
        return serializer;
    }

    private KafkaProperties kafka() {
        return binder.bindOrCreate("spring.kafka", Bindable.of(KafkaProperties.class));
    }
}
