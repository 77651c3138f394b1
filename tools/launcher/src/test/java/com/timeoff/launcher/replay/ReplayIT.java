package com.timeoff.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.broker.KafkaBroker;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {

    /** What the services let their topics of dead letters hold. */
    private static final String DEAD_LETTER_BYTES = "4194304";

    @TempDir
    static Path folder;

    private static KafkaBroker broker;
    private static Admin admin;
    private static KafkaProducer<byte[], byte[]> producer;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(Installation.locate(), folder, FreePorts.next(), FreePorts.next(), Map.of());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", DEAD_LETTER_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        broker.close();
    }

    @Test
    void bytesGoBackAsTheyCameToThePartitionTheyCameFrom() throws Exception {
        create("bytes", Map.of());
        deadLetter("bytes", 2, "a\0b".getBytes(UTF_8), 0);
        deadLetter("bytes", 0, null, 4);

        assertThat(replay("bytes")).isZero();

        assertThat(out.toString()).contains("Replayed 2 to bytes.", "0 remain");
        ConsumerRecord<byte[], byte[]> first = only(2, read("bytes"));
        assertThat(first.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(first.value()).isEqualTo("a\0b".getBytes(UTF_8));
        assertThat(headers(first)).containsExactly("trace=1", "dead-letter-replays=1");
        ConsumerRecord<byte[], byte[]> second = only(0, read("bytes"));
        assertThat(second.value()).isNull();
        assertThat(headers(second)).containsExactly("trace=1", "dead-letter-replays=5");
    }

    @Test
    void onlyWhatIsNewIsReplayedUnlessAllIsWanted() throws Exception {
        create("again", Map.of());
        deadLetter("again", 1, "first".getBytes(UTF_8), 0);
        assertThat(replay("again", "--dry-run")).isZero();
        assertThat(out.toString()).contains("again-1@7  replayed 0 times  because", "1 to be replayed.");
        assertThat(read("again")).isEmpty();

        assertThat(replay("again")).isZero();
        assertThat(replay("again")).isZero();
        assertThat(values("again")).containsExactly("first");

        deadLetter("again", 1, "second".getBytes(UTF_8), 0);
        assertThat(replay("again")).isZero();
        assertThat(values("again")).containsExactly("first", "second");

        assertThat(replay("again", "--from-beginning")).isZero();
        assertThat(values("again")).containsExactly("first", "second", "first", "second");
    }

    @Test
    void whereOneIsNotTakenTheNextReplayGoesOnWithIt() throws Exception {
        create("small", Map.of("max.message.bytes", "300"));
        byte[] big = incompressible(1_000);
        deadLetter("small", 1, "before".getBytes(UTF_8), 0);
        deadLetter("small", 1, big, 0);

        assertThat(replay("small")).isEqualTo(1);

        assertThat(out.toString()).contains("Replayed 1 to small.");
        assertThat(err.toString()).contains("Not taken: small-1@7  replayed 0 times  because");
        assertThat(values("small")).containsExactly("before");

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "small");
        AlterConfigOp larger =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "10000"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
        assertThat(replay("small")).isZero();
        assertThat(read("small")).extracting(ConsumerRecord::value).containsExactly("before".getBytes(UTF_8), big);
    }

    @Test
    void whatIsAsLargeAsTheTopicTakesGoesBack() throws Exception {
        create("large", Map.of());
        byte[] large = incompressible(1_048_400);
        deadLetter("large", 1, large, 0);

        assertThat(replay("large")).as(err::toString).isZero();

        assertThat(only(1, read("large")).value()).isEqualTo(large);
    }

    /** It had come so: dead letters are read, and written, whatever their size was before. */
    @Test
    void whatIsLargerThanTheTopicTakesGoesBackCompressed() throws Exception {
        create("compressed", Map.of());
        byte[] repetitive = new byte[4_000_000];
        deadLetter("compressed", 1, repetitive, 0);
        deadLetter("compressed", 1, "behind".getBytes(UTF_8), 0);

        assertThat(replay("compressed")).as(err::toString).isZero();

        assertThat(read("compressed"))
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrder(repetitive, "behind".getBytes(UTF_8));
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(replay("nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no topic nothing-dlt");
        assertThat(replay()).isEqualTo(2);
        assertThat(replay("nothing", "--command-config", "/no/such/file")).isEqualTo(2);
        assertThat(err.toString()).contains("/no/such/file");
    }

    private int replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--bootstrap-server", broker.bootstrapServers()));
        all.addAll(List.of(arguments));
        return ReplayCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static void create(String topic, Map<String, String> config) throws Exception {
        admin.createTopics(List.of(
                        new NewTopic(topic, 3, (short) 1).configs(config),
                        new NewTopic(topic + "-dlt", 2, (short) 1)
                                .configs(Map.of("max.message.bytes", DEAD_LETTER_BYTES))))
                .all()
                .get();
    }

    /** With the headers that a service writes. */
    private static void deadLetter(String topic, int partition, byte @Nullable [] value, int replays) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic + "-dlt", "key".getBytes(UTF_8), value);
        record.headers()
                .add("trace", "1".getBytes(UTF_8))
                .add("kafka_dlt-original-topic", topic.getBytes(UTF_8))
                .add(
                        "kafka_dlt-original-partition",
                        ByteBuffer.allocate(4).putInt(partition).array())
                .add("dead-letter-position", (topic + '-' + partition + "@7").getBytes(UTF_8))
                .add("dead-letter-reason", "because".getBytes(UTF_8));
        if (replays > 0) {
            record.headers()
                    .add("dead-letter-replays", Integer.toString(replays).getBytes(UTF_8));
        }
        producer.send(record).get();
    }

    private static byte[] incompressible(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static List<String> values(String topic) {
        return read(topic).stream().map(it -> new String(it.value(), UTF_8)).toList();
    }

    private static ConsumerRecord<byte[], byte[]> only(int partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var found = records.stream().filter(it -> it.partition() == partition).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map((Header it) -> it.key() + '=' + new String(it.value(), UTF_8))
                .toList();
    }
}
