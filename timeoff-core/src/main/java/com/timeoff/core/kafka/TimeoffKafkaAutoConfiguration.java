package com.timeoff.core.kafka;

import com.timeoff.core.kafka.ingestion.IngestionConfiguration;
import com.timeoff.core.kafka.producer.EventProducerConfiguration;
import com.timeoff.core.kafka.schema.RegistryProperties;
import com.timeoff.core.kafka.schema.SchemaRegistryProbe;
import com.timeoff.core.kafka.schema.SerdeSettings;
import com.timeoff.core.kafka.topics.TopicsConfiguration;
import com.timeoff.models.AvroSafety;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Topics, ingestion and health of Kafka; addresses and serdes come from {@code timeoff-kafka.yaml}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class) // whose ProducerListener logs what a record holds
@EnableConfigurationProperties(RegistryProperties.class)
@Import({
    TopicsConfiguration.class,
    SerdeSettings.class,
    SchemaRegistryProbe.class,
    IngestionConfiguration.class,
    EventProducerConfiguration.class
})
public class TimeoffKafkaAutoConfiguration {

    static {
        AvroSafety.install();
    }
}
