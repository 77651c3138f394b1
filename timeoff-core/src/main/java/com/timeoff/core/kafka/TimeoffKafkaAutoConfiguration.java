package com.timeoff.core.kafka;

import com.timeoff.core.kafka.ingestion.IngestionConfiguration;
import com.timeoff.core.kafka.producer.EventProducerConfiguration;
import com.timeoff.core.kafka.schema.SchemaConfiguration;
import com.timeoff.core.kafka.topics.TopicsConfiguration;
import com.timeoff.models.AvroSafety;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Topics, ingestion and health of Kafka; addresses and serdes come from {@code timeoff-kafka.yaml}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class) // whose ProducerListener logs what a record holds
@Import({
    TopicsConfiguration.class,
    SchemaConfiguration.class,
    IngestionConfiguration.class,
    EventProducerConfiguration.class
})
public class TimeoffKafkaAutoConfiguration {

    static {
        AvroSafety.install();
    }
}
