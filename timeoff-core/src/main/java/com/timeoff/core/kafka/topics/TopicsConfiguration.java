package com.timeoff.core.kafka.topics;

import static java.util.Objects.requireNonNull;

import com.timeoff.core.startup.StartupStep;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Topics are created and configured as a step of the start; the component {@code kafka} of the health is about them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicsProperties.class)
public class TopicsConfiguration {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

    @Bean
    NewTopics topics(TopicsProperties properties) {
        return new NewTopics(
                contract(Topics.LEAVE_APPLICATIONS, Department.values().length, properties),
                contract(Topics.LEAVE_APPLICATIONS_RESULTS, properties.resultsPartitions(), properties),
                contract(Topics.LEAVE_APPLICATIONS_CHANGES, properties.changesPartitions(), properties),
                deadLetters(Topics.LEAVE_APPLICATIONS, properties),
                deadLetters(Topics.LEAVE_APPLICATIONS_RESULTS, properties),
                deadLetters(Topics.LEAVE_APPLICATIONS_CHANGES, properties));
    }

    private static NewTopic contract(String name, int partitions, TopicsProperties properties) {
        return topic(name, partitions, properties)
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, properties.replication() > 1 ? "2" : "1")
                .build();
    }

    private static NewTopic deadLetters(String topic, TopicsProperties properties) {
        return topic(Topics.deadLettersOf(topic), 1, properties).build();
    }

    private static TopicBuilder topic(String name, int partitions, TopicsProperties properties) {
        var settings = requireNonNull(properties.settings().get(name));
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(properties.replication())
                .configs(settings.retention())
                .configs(settings.size());
    }

    @Bean
    ManagedTopics managedTopics(TopicsProperties properties) {
        return new ManagedTopics(properties.settings());
    }

    /** Creates those that are missing, and sees to it that the others lose nothing. */
    @Bean
    StartupStep provisionedTopics(KafkaAdmin kafkaAdmin, ObjectProvider<Admin> admin, ManagedTopics managed) {
        return new StartupStep("topics", () -> {
            kafkaAdmin.initialize();
            managed.bringUp(admin.getObject());
        });
    }

    /** Lazy, because it refuses to be made while the broker's name is not known. */
    @Lazy
    @Bean(destroyMethod = "close")
    Admin admin(KafkaAdmin kafkaAdmin) {
        return Admin.create(kafkaAdmin.getConfigurationProperties());
    }

    @Bean
    TopicsHealthIndicator kafkaHealthIndicator(
            ObjectProvider<Admin> admin, StartupStep provisionedTopics, ManagedTopics managed) {
        return new TopicsHealthIndicator(admin, provisionedTopics, managed, HEALTH_TIMEOUT);
    }
}
