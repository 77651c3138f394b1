package com.timeoff.core.kafka;

import com.timeoff.core.startup.StartupStep;
import com.timeoff.models.AvroSafety;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Topics, ingestion and health of Kafka; addresses and serdes come from {@code timeoff-kafka.yaml}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class) // whose ProducerListener logs what a record holds
@EnableConfigurationProperties(TopicsProperties.class)
@Import({IngestionConfiguration.class, EventProducerConfiguration.class})
public class TimeoffKafkaAutoConfiguration {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

    static {
        AvroSafety.install();
    }

    @Bean
    NewTopics topics(TopicsProperties properties) {
        return new NewTopics(
                contract(Topics.LEAVE_APPLICATIONS, Department.values().length, properties),
                contract(Topics.LEAVE_APPLICATIONS_RESULTS, properties.resultsPartitions(), properties),
                deadLetters(Topics.LEAVE_APPLICATIONS, properties),
                deadLetters(Topics.LEAVE_APPLICATIONS_RESULTS, properties));
    }

    private static NewTopic contract(String topic, int partitions, TopicsProperties properties) {
        return TopicBuilder.name(topic)
                .partitions(partitions)
                .replicas(properties.replication())
                .configs(TopicSettings.ofRecords(properties).configs())
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, properties.replication() > 1 ? "2" : "1")
                .build();
    }

    private static NewTopic deadLetters(String topic, TopicsProperties properties) {
        return TopicBuilder.name(Topics.deadLettersOf(topic))
                .partitions(1)
                .replicas(properties.replication())
                .configs(TopicSettings.ofDeadLetters(properties).configs())
                .build();
    }

    @Bean
    ManagedTopics managedTopics(TopicsProperties properties) {
        var records = TopicSettings.ofRecords(properties);
        var deadLetters = TopicSettings.ofDeadLetters(properties);
        return new ManagedTopics(Map.of(
                Topics.LEAVE_APPLICATIONS,
                records,
                Topics.LEAVE_APPLICATIONS_RESULTS,
                records,
                Topics.deadLettersOf(Topics.LEAVE_APPLICATIONS),
                deadLetters,
                Topics.deadLettersOf(Topics.LEAVE_APPLICATIONS_RESULTS),
                deadLetters));
    }

    /** Creates those that are missing, and sees to it that the others lose nothing. */
    @Bean
    StartupStep provisionedTopics(KafkaAdmin kafkaAdmin, ObjectProvider<Admin> admin, ManagedTopics kept) {
        return new StartupStep("topics", () -> {
            kafkaAdmin.initialize();
            kept.bringUp(admin.getObject());
        });
    }

    @Bean
    ListenerStart listenerStart(KafkaListenerEndpointRegistry listeners) {
        return new ListenerStart(listeners);
    }

    /** Lazy, because it refuses to be made while the broker's name is not known. */
    @Lazy
    @Bean(destroyMethod = "close")
    Admin admin(KafkaAdmin kafkaAdmin) {
        return Admin.create(kafkaAdmin.getConfigurationProperties());
    }

    @Bean
    TopicsHealthIndicator kafkaHealthIndicator(
            ObjectProvider<Admin> admin, StartupStep provisionedTopics, ManagedTopics kept) {
        return new TopicsHealthIndicator(admin, provisionedTopics, kept, HEALTH_TIMEOUT);
    }
}
