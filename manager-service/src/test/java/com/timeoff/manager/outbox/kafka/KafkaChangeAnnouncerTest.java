package com.timeoff.manager.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.manager.outbox.AnnouncerUnavailableException;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class KafkaChangeAnnouncerTest {

    /** Nobody listens on port 1. */
    private static final Map<String, Object> NO_BROKER =
            Map.of("bootstrap.servers", "localhost:1", "max.block.ms", 100);

    @Test
    void withoutABrokerNoneCanBeAnnounced() {
        var factory = new DefaultKafkaProducerFactory<Object, Object>(NO_BROKER, text(), text());
        try {
            var announcer = new KafkaChangeAnnouncer(new KafkaTemplate<>(factory));

            assertThatExceptionOfType(AnnouncerUnavailableException.class)
                    .isThrownBy(() -> announcer.announce(approved(LocalDate.EPOCH)));
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> announcer.announce(approved(LocalDate.MAX)))
                    .isNotInstanceOf(AnnouncerUnavailableException.class);
        } finally {
            factory.destroy();
        }
    }

    /** Else the transaction would end, and the next revision might be sent before this one has come. */
    @Test
    void whatIsInFlightIsWaitedForWhenTheResultCannotBeSent() {
        var sent = new CompletableFuture<Void>();

        var both = KafkaChangeAnnouncer.both(sent, () -> {
            throw new IllegalArgumentException("too large");
        });

        assertThat(both).isNotDone();
        sent.complete(null);
        assertThat(both).isCompletedExceptionally();
    }

    @Test
    void whatIsInFlightIsWaitedForBeforeTheBatchStops() {
        var sent = new CompletableFuture<Void>();
        var refused = RegistryUnavailableException.because(new IllegalStateException("it has lost the schemas"));

        var stopped = CompletableFuture.runAsync(() -> KafkaChangeAnnouncer.both(sent, () -> {
            throw refused;
        }));

        await().during(Duration.ofMillis(200)).until(() -> !stopped.isDone());
        sent.completeExceptionally(new TimeoutException("no answer"));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(stopped::join)
                .withCause(refused);
    }

    private static Serializer<Object> text() {
        var text = new StringSerializer();
        return (topic, data) -> text.serialize(topic, data.toString());
    }

    private static AnnouncedChange approved(LocalDate start) {
        return new AnnouncedChange(
                new UUID(0, 1),
                new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, start),
                1,
                ChangeType.APPROVED,
                LeaveStatus.APPROVED,
                LocalDate.EPOCH,
                "mia@example.com",
                null,
                null,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource
    void brokerOrRegistryAreUnavailable(Throwable thrown) {
        assertThat(KafkaChangeAnnouncer.isUnavailable(thrown)).isTrue();
    }

    static Stream<Throwable> brokerOrRegistryAreUnavailable() {
        return Stream.of(
                new KafkaException("Send failed", new TimeoutException("no metadata")),
                new KafkaException("Send failed", new TopicAuthorizationException("no right to write")),
                RegistryUnavailableException.because(new IllegalStateException("it has lost the schemas")),
                new SerializationException(RegistryUnavailableException.because(new ConnectException("refused"))),
                new SerializationException("no schema", new ConnectException("refused")));
    }

    @ParameterizedTest
    @MethodSource
    void oneChangeCannotBeAnnounced(Throwable thrown) {
        assertThat(KafkaChangeAnnouncer.isUnavailable(thrown)).isFalse();
    }

    static Stream<Throwable> oneChangeCannotBeAnnounced() {
        return Stream.of(
                new KafkaException("Send failed", new RecordTooLargeException("too large")),
                new SerializationException("no Avro", new ArithmeticException("long overflow")),
                new IllegalArgumentException("must be an e-mail address"));
    }
}
