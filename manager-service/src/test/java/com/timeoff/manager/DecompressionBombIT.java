package com.timeoff.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.testing.infrastructure.ControlledInfrastructure;
import com.timeoff.testing.infrastructure.Infrastructure;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.security.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What comes small and unpacks to more than a process has: the broker refuses it, and both live. */
@Tag("faults")
class DecompressionBombIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final RequestedLeave LEAVE =
            new RequestedLeave(EmailAddress.of("packs@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1));

    /** Beside it, a batch of one record without a key has 72 bytes. */
    private static final int LARGEST = 65_536 - 72;

    private static final int PORT = FreePorts.next();

    @TempDir
    static Path folder;

    private static ControlledInfrastructure infrastructure;
    private static KafkaBroker broker;
    private static ConfigurableApplicationContext service;

    private final ConfluentAvro avro = new ConfluentAvro();

    @BeforeAll
    static void start() {
        infrastructure = new ControlledInfrastructure(folder);
        broker = infrastructure.startBroker();
        infrastructure.startDatabase();
        service = SpringApplication.run(
                ManagerService.class,
                Stream.concat(
                                infrastructure.arguments().filter(it -> !it.contains("registry")),
                                Stream.of(
                                        "--server.port=" + PORT,
                                        "--timeoff.registry.url="
                                                + Infrastructure.shared().serdeRegistryUrl(),
                                        "--timeoff.security.demo-users=true",
                                        "--timeoff.startup.timeout=30s"))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        infrastructure.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "snappy", "lz4", "zstd"})
    void isRefusedHoweverItIsPacked(String codec) {
        assertThat(taken(codec, TOPIC, 1, 1_000_000)).isZero();
        assertThat(taken(codec, TOPIC, 200, 150_000)).isZero();
        for (var topic : List.of(
                TOPIC,
                Topics.LEAVE_APPLICATIONS_RESULTS,
                Topics.deadLettersOf(TOPIC),
                Topics.deadLettersOf(Topics.LEAVE_APPLICATIONS_RESULTS))) {
            assertThat(taken(codec, topic, 1, 25_000_000)).as(topic).isZero();
        }
        assertThat(broker.part().isAlive()).isTrue();
        awaitTaken(send(codec, good()));
    }

    /** More than the whole heap of the broker. */
    @Test
    void theBrokerLivesThroughWhatItHasNoMemoryFor() {
        assertThat(taken("zstd", TOPIC, 1, 300_000_000)).isZero();
        assertThat(taken("zstd", TOPIC, 300, 1_000_000)).isZero();

        assertThat(broker.part().isAlive()).isTrue();
        awaitTaken(send("none", good()));
    }

    @Test
    void theLargestThatIsTakenIsADeadLetterAsItCame() {
        for (var size : List.of(LARGEST, LARGEST - 1, LARGEST - 1_000)) {
            var noise = new byte[size];
            new Random(size).nextBytes(noise);

            var written = send("none", noise);

            await().untilAsserted(() -> assertThat(DeadLetter.all(TOPIC, infrastructure.bootstrapServers()))
                    .filteredOn(it -> it.position().equals(DeadLetter.positionOf(written)))
                    .singleElement()
                    .satisfies(it -> assertThat(it.value()).isEqualTo(noise)));
        }
        assertThatThrownBy(() -> send("none", new byte[LARGEST + 1]))
                .rootCause()
                .isInstanceOf(RecordTooLargeException.class);
    }

    /** How many of so many, in one batch, of zeros. */
    private static int taken(String codec, String topic, int number, int size) {
        var taken = 0;
        try (var producer = producer(codec, number == 1 ? 16_384 : number * (size + 100))) {
            var value = new byte[size];
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var i = 0; i < number; i++) {
                sent.add(producer.send(new ProducerRecord<>(topic, 0, null, value)));
            }
            for (var it : sent) {
                taken += isTaken(it) ? 1 : 0;
            }
        }
        return taken;
    }

    private static boolean isTaken(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static RecordMetadata send(String codec, byte[] value) {
        try (var producer = producer(codec, 16_384)) {
            return producer.send(new ProducerRecord<>(TOPIC, Department.IT.partition(), null, value))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String codec, int batchSize) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        infrastructure.bootstrapServers(),
                        "compression.type",
                        codec,
                        "max.request.size",
                        Integer.MAX_VALUE,
                        "buffer.memory",
                        2_000_000_000L,
                        "batch.size",
                        batchSize,
                        "linger.ms",
                        batchSize > 16_384 ? 500 : 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private byte[] good() {
        return avro.value(
                TOPIC,
                ConfluentAvro.version1("LeaveApplicationReceived"),
                Map.of(
                        "EmpEmail",
                        LEAVE.email().toString(),
                        "EmpDepartment",
                        LEAVE.department().name(),
                        "LeaveDurationInHours",
                        LEAVE.durationInHours(),
                        "LeaveStartDateTicks",
                        DotNetTicks.ofDate(LEAVE.startDate())));
    }

    private static void awaitTaken(RecordMetadata written) {
        var id = ApplicationIds.ofPosition(written.topic(), written.partition(), written.offset(), LEAVE);
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/leave-applications/" + id))
                .header("Authorization", People.basic(People.HELEN))
                .build();
        await().until(() -> HttpClient.newHttpClient()
                        .send(question, BodyHandlers.discarding())
                        .statusCode()
                == 200);
    }
}
