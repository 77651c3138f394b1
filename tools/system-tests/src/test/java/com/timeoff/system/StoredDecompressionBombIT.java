package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.readiness.Readiness;
import com.timeoff.testing.security.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that unpack to more than a service has, on a topic that took them before anybody told it not to. */
@Tag("faults")
class StoredDecompressionBombIT {

    private static final String TOPIC = Topics.LEAVE_APPLICATIONS;
    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    @TempDir
    Path home;

    private Suite suite;
    private Admin admin;
    private TopicWriter writer;
    private HostileRecords records;

    @BeforeEach
    void up() throws Exception {
        suite = Suite.start(SuiteOptions.in(home).without(PartName.NOTIFICATIONS));
        suite.part(PartName.MANAGER).close();
        suite.part(PartName.READER).close();
        admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()));
        writer = new TopicWriter(suite.bootstrapServers());
        records = new HostileRecords(new ConfluentAvro(suite.registry().toString()), new Random());
        var before = Stream.of(
                        new ConfigEntry("compression.type", "producer"),
                        new ConfigEntry("max.message.bytes", "1048588"))
                .map(it -> new AlterConfigOp(it, AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), before))
                .all()
                .get();
    }

    @AfterEach
    void down() {
        writer.close();
        admin.close();
        suite.close();
    }

    @Test
    void whatFitsIsADeadLetterAndWhatDoesNotStopsItsPartitionUntilSomebodySkipsIt() throws Exception {
        var many = write(Department.HR, 300, 500_000);
        var behindMany = good(Department.HR);
        var fits = write(Department.IT, 1, 10_000_000);
        var behindFitting = good(Department.IT);
        var before = good(Department.OPS);
        var bomb = write(Department.OPS, 1, 120_000_000).get(0);
        var behindBomb = good(Department.OPS);

        var services = List.of(suite.part(PartName.MANAGER), suite.part(PartName.READER));
        services.forEach(it -> it.launch());

        // The others go on, and so does what is before it.
        Stream.of(behindMany, behindFitting, before).forEach(this::awaitTaken);
        for (var it : List.of(suite.manager(), suite.reader())) {
            new Readiness(it.getPort()).awaitDown("ingestion");
        }
        var letters = DeadLetter.all(TOPIC, suite.bootstrapServers());
        assertThat(letters).hasSize(many.size() + fits.size());
        assertThat(letters).allSatisfy(it -> assertThat(it.value()).hasSizeLessThan(65_536));
        assertThat(letters.get(0).reason()).contains("bytes, more than the 65536 that are taken");
        for (var group : List.of("manager", "application-results-pending")) {
            var service = group.equals("manager") ? PartName.MANAGER : PartName.READER;
            await().atMost(TIMEOUT).untilAsserted(() -> assertThat(log(service))
                    .contains(Topics.LEAVE_APPLICATIONS + "-2@" + bomb.offset()
                            + " does not fit in memory. To go on behind it,"
                            + " stop this service, kafka-consumer-groups.sh --group " + group + " --topic " + TOPIC
                            + ":2 --reset-offsets --to-offset " + behindBomb.offset()
                            + " --execute, and start it again"));
        }

        // As it is told there.
        for (var it : services) {
            assertThat(it.isAlive()).isTrue();
            it.close();
            assertThat(it.exitCode()).hasValue(143);
        }
        for (var group : List.of("manager", "application-results-pending")) {
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(TOPIC, 2), new OffsetAndMetadata(behindBomb.offset())))
                    .all()
                    .get();
        }
        services.forEach(it -> it.start());

        awaitTaken(behindBomb);
        Journey.through(suite);
    }

    /** Zeros, in one batch. */
    private List<RecordMetadata> write(Department department, int number, int size) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                suite.bootstrapServers(),
                "compression.type",
                "gzip",
                "max.request.size",
                Integer.MAX_VALUE,
                "buffer.memory",
                2_000_000_000L,
                "batch.size",
                number * (size + 100),
                "linger.ms",
                500);
        var all = new ArrayList<RecordMetadata>();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var i = 0; i < number; i++) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, department.partition(), null, new byte[size])));
            }
            for (var it : sent) {
                all.add(it.get());
            }
        }
        return all;
    }

    private RecordMetadata good(Department department) {
        return writer.write(TOPIC, department.partition(), null, records.good(TOPIC));
    }

    private void awaitTaken(RecordMetadata written) {
        var id = ApplicationIds.ofPosition(written.topic(), written.partition(), written.offset(), HostileRecords.GOOD);
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> Stream.of(
                        new Http(suite.manager()).as(People.HELEN).get("/leave-applications/" + id),
                        new Http(suite.reader()).as(People.HELEN).get("/leave-application-results/" + id))
                .allMatch(it -> it.status() == 200));
    }

    private String log(PartName service) throws Exception {
        return Files.readString(home.resolve("logs").resolve(service.label() + ".log"));
    }
}
