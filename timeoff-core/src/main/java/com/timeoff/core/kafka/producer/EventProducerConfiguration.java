package com.timeoff.core.kafka.producer;

import com.timeoff.core.kafka.schema.SerdeSettings;
import com.timeoff.core.startup.ReasonHealthIndicator;
import com.timeoff.core.startup.StartupStep;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Schemas and partitions of what a service writes are known before it is ready, so that no request waits for them. */
@Configuration(proxyBeanMethods = false)
@Import(RegisteredSchemas.class)
public class EventProducerConfiguration {

    @Bean
    EventSerializer keySerializer(KafkaProperties kafka, SerdeSettings serdes) {
        return serializer(serdes, kafka.getProducer().getKeySerializer(), true);
    }

    @Bean
    EventSerializer valueSerializer(KafkaProperties kafka, SerdeSettings serdes) {
        return serializer(serdes, kafka.getProducer().getValueSerializer(), false);
    }

    private static EventSerializer serializer(SerdeSettings serdes, Class<?> type, boolean key) {
        return new EventSerializer(() -> configured(serdes, type, key));
    }

    @SuppressWarnings("unchecked")
    private static Serializer<Object> configured(SerdeSettings serdes, Class<?> type, boolean key) {
        var serializer = (Serializer<Object>) BeanUtils.instantiateClass(type);
        serializer.configure(serdes.ofProducer(), key);
        return serializer;
    }

    @Bean
    @SuppressWarnings("unchecked")
    DefaultKafkaProducerFactoryCustomizer sharedSerializers(
            EventSerializer keySerializer, EventSerializer valueSerializer) {
        return factory -> {
            var events = (DefaultKafkaProducerFactory<Object, Object>) factory;
            events.setKeySerializer(keySerializer);
            events.setValueSerializer(valueSerializer);
        };
    }

    /** Spring Kafka's own logs each record that fails, with what is in it; whoever sent it knows and says so. */
    @Bean
    ProducerListener<Object, Object> noLogOfFailedRecords() {
        return new ProducerListener<>() {};
    }

    @Bean
    StartupStep schemas(RegisteredSchemas written) {
        return new StartupStep("schemas", written::begin);
    }

    /** The registry is needed until the schemas are known; after that it may go away, and when it is there has them. */
    @Bean
    ReasonHealthIndicator registryHealthIndicator(StartupStep schemas, RegisteredSchemas written) {
        return new ReasonHealthIndicator(() -> schemas.pending().or(written::missing));
    }

    @Bean
    @ConditionalOnBean(ProducerWarmUp.class)
    StartupStep partitions(KafkaTemplate<?, ?> kafka, ObjectProvider<ProducerWarmUp> events) {
        return new StartupStep("partitions", () -> events.forEach(it -> kafka.partitionsFor(it.topic())));
    }

    @Bean
    @ConditionalOnBean(ProducerWarmUp.class)
    ReasonHealthIndicator partitionsHealthIndicator(StartupStep partitions) {
        return new ReasonHealthIndicator(partitions::pending);
    }
}
