package com.timeoff.core.kafka;

import com.timeoff.core.startup.StartupStep;
import com.timeoff.models.AvroSafety;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.time.Duration;
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

/** Topics, intake and health of Kafka; addresses and serdes come from {@code timeoff-kafka.yaml}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class) // whose ProducerListener logs what a record holds
@EnableConfigurationProperties(TopicsProperties.class)
@Import({IntakeConfiguration.class, OutgoingConfiguration.class})
public class TimeoffKafkaAutoConfiguration {

    /** Four times what a broker takes by itself: a dead letter is the largest record and its headers. */
    private static final String DEAD_LETTER_BYTES = "4194304";

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

    static {
        AvroSafety.install();
    }

    @Bean
    NewTopics topics(TopicsProperties properties) {
        var replicas = properties.replication();
        return new NewTopics(
                TopicBuilder.name(Topics.LEAVE_APPLICATIONS)
                        .partitions(Department.values().length)
                        .replicas(replicas)
                        .build(),
                TopicBuilder.name(Topics.LEAVE_APPLICATIONS_RESULTS)
                        .partitions(properties.resultsPartitions())
                        .replicas(replicas)
                        .build(),
                deadLetters(Topics.LEAVE_APPLICATIONS, replicas),
                deadLetters(Topics.LEAVE_APPLICATIONS_RESULTS, replicas));
    }

    private static NewTopic deadLetters(String topic, short replicas) {
        return TopicBuilder.name(Topics.deadLettersOf(topic))
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, DEAD_LETTER_BYTES)
                .build();
    }

    /** Creates those that are missing. */
    @Bean
    StartupStep provisionedTopics(KafkaAdmin admin) {
        return new StartupStep("topics", admin::initialize);
    }

    @Bean
    ListenerStart listenerStart(KafkaListenerEndpointRegistry listeners) {
        return new ListenerStart(listeners);
    }

    /** Lazy, because it refuses to be made while the broker's name is not known. */
    @Lazy
    @Bean(destroyMethod = "close")
    Admin healthAdmin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    TopicsHealthIndicator kafkaHealthIndicator(ObjectProvider<Admin> admin, StartupStep provisionedTopics) {
        return new TopicsHealthIndicator(admin, provisionedTopics, HEALTH_TIMEOUT);
    }
}
