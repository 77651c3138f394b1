package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.kafka.consumer.IngestionMonitor;
import com.timeoff.core.kafka.consumer.PollGuard;
import com.timeoff.core.kafka.consumer.SingleRecordReader;
import com.timeoff.core.kafka.deadletter.DeadLetterHandler;
import com.timeoff.core.kafka.deadletter.SkippedRecords;
import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import com.timeoff.core.kafka.schema.SerdeSettings;
import com.timeoff.core.startup.ReasonHealthIndicator;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestionProperties.class)
@Import(ListenerStart.class)
public class IngestionConfiguration {

    /** A service without one takes nothing in. */
    private static final String GROUP_ID = "spring.kafka.consumer.group-id";

    private static Deserializer<?> valueDeserializer(IngestionProperties properties, SerdeSettings serdes) {
        var deserializer = BeanUtils.instantiateClass(properties.valueDeserializer());
        deserializer.configure(serdes.ofConsumer(), false);
        return deserializer;
    }

    @Bean
    RecordDecoder recordDecoder(IngestionProperties properties, SerdeSettings serdes, SchemaRegistryProbe registry) {
        return new RecordDecoder(() -> valueDeserializer(properties, serdes), registry);
    }

    @Bean
    BatchIngestion batchIngestion(
            RecordDecoder decoder, ProducerFactory<?, ?> producers, IngestionProperties properties) {
        var kafka = new KafkaTemplate<>(bytes(producers));
        kafka.setProducerListener(null); // The default logs what a record holds.
        return new BatchIngestion(decoder, new DeadLetterHandler(kafka, properties.deadLetterTimeout()));
    }

    private static ProducerFactory<byte[], byte[]> bytes(ProducerFactory<?, ?> producers) {
        return new DefaultKafkaProducerFactory<>(
                producers.getConfigurationProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean(name = BatchIngestion.SKIPPING, defaultCandidate = false)
    BatchIngestion skippingIngestion(RecordDecoder decoder, MeterRegistry meters) {
        return new BatchIngestion(decoder, new SkippedRecords(meters));
    }

    @Bean
    @ConditionalOnProperty(GROUP_ID)
    IngestionMonitor ingestionMonitor(IngestionProperties properties) {
        return new IngestionMonitor(properties.batchTimeout());
    }

    @Bean
    @ConditionalOnProperty(GROUP_ID)
    ReasonHealthIndicator ingestionHealthIndicator(IngestionMonitor monitor, KafkaListenerEndpointRegistry listeners) {
        return new ReasonHealthIndicator(() -> problem(monitor, listeners));
    }

    private static Optional<String> problem(IngestionMonitor monitor, KafkaListenerEndpointRegistry listeners) {
        var ended = listeners.getListenerContainers().stream()
                .filter(it -> !it.isInExpectedState())
                .map(it -> "the consumer " + it.getListenerId() + " has ended by an error");
        return Stream.concat(monitor.problems().stream(), ended).reduce((one, other) -> one + "; " + other);
    }

    /** Consumers that a record which does not fit in memory does not end. */
    @Bean
    @ConditionalOnProperty(GROUP_ID)
    @SuppressWarnings("unchecked")
    DefaultKafkaConsumerFactoryCustomizer guardedPolls(IngestionMonitor monitor, IngestionProperties properties) {
        return factory -> {
            var bytes = (DefaultKafkaConsumerFactory<byte[], byte[]>) factory;
            bytes.addPostProcessor(it -> PollGuard.around(
                    it,
                    new SingleRecordReader(() -> singleRecordConsumer(bytes)),
                    monitor,
                    properties.maxRetryInterval()));
        };
    }

    private static Consumer<byte[], byte[]> singleRecordConsumer(
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers) {
        var config = new HashMap<>(consumers.getConfigurationProperties());
        config.keySet().removeAll(Set.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.CLIENT_ID_CONFIG));
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return new KafkaConsumer<>(config);
    }

    /** Never gives up and never skips: bad records were sorted out before, so what fails here is a dependency. */
    @Bean
    CommonErrorHandler retryForever(IngestionProperties properties) {
        var backOff = new ExponentialBackOff(properties.retryInterval().toMillis(), 2);
        backOff.setMaxInterval(properties.maxRetryInterval().toMillis());
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true); // By default what fails with a ClassCastException is thrown away.
        return handler;
    }
}
