package com.timeoff.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import com.timeoff.testing.kafka.TopicWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What becomes of a batch whose listener fails in a way that nobody thought of. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.consumer.group-id=consumer-failures")
@Import({InfrastructureConfiguration.class, PostgresDatabase.class})
class ConsumerFailuresIT {

    private static final String TOPIC = "unlucky";

    @Autowired
    UnluckyListener listener;

    @Autowired
    HealthIndicator ingestionHealthIndicator;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @BeforeAll
    static void createTopic() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    /** Spring Kafka would throw such a batch away. */
    @Test
    void aBatchThatFailsByAMistakeInTheCodeComesAgain() {
        listener.failures.add(new ClassCastException("a mistake"));

        write("kept");

        await().until(() -> listener.taken.contains("kept"));
        await().until(() -> status().equals(Status.UP));
    }

    /** Its thread is gone then, and nothing starts it again. */
    @Test
    void aConsumerThatEndsByAnErrorIsSaid() {
        listener.failures.add(new StackOverflowError("a mistake"));

        write("late");

        await().until(() -> status().equals(Status.DOWN));
        assertThat(ingestionHealthIndicator.health().getDetails().get("reason"))
                .isEqualTo("the consumer unlucky has ended by an error");
        listeners.getListenerContainer(TOPIC).stop();
        listeners.getListenerContainer(TOPIC).start();
        await().until(() -> listener.taken.contains("late"));
        await().until(() -> status().equals(Status.UP));
    }

    private Status status() {
        return ingestionHealthIndicator.health().getStatus();
    }

    private static void write(String value) {
        try (var writer = new TopicWriter()) {
            writer.write(TOPIC, 0, null, value.getBytes());
        }
    }

    @TestConfiguration
    static class UnluckyListener {

        final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

        @KafkaListener(id = TOPIC, topics = TOPIC)
        void take(List<ConsumerRecord<byte[], byte[]>> batch) throws Throwable {
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            batch.forEach(it -> taken.add(new String(it.value())));
        }
    }
}
