package com.timeoff.core.kafka.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import com.timeoff.core.kafka.deadletter.DeadLetterHandler;
import com.timeoff.core.kafka.deadletter.SkippedRecords;
import com.timeoff.core.kafka.decoding.RecordDecoder;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** An ingestion of texts: what has "poison" in it cannot be decoded, what begins with "forbidden" breaks the rules. */
class BenchIngestion implements AutoCloseable {

    final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {

                /** After each send Spring would close what is not shared. */
                @Override
                public void close(Duration timeout) {}
            };
    private final HttpServer registry = startRegistry();
    private final RecordDecoder decoder;
    private final BatchIngestion ingestion;

    BenchIngestion() {
        var url = "http://localhost:" + registry.getAddress().getPort();
        var probe = SerdeFixture.of("default", "timeoff.registry.url", url).probe();
        ProducerFactory<byte[], byte[]> producers = () -> broker;
        decoder = new RecordDecoder(() -> (topic, data) -> decode(data), probe);
        ingestion = new BatchIngestion(
                decoder, new DeadLetterHandler(new KafkaTemplate<>(producers), Duration.ofSeconds(2)));
    }

    void take(List<ConsumerRecord<byte[], byte[]>> records, Consumer<List<String>> store) {
        ingestion.take(records, String.class, BenchIngestion::translate, store);
    }

    /** The same, without dead letters. */
    BatchIngestion skipping(MeterRegistry meters) {
        return new BatchIngestion(decoder, new SkippedRecords(meters));
    }

    private static String decode(byte[] data) {
        var text = new String(data, UTF_8);
        if (text.contains("poison")) {
            throw new IllegalArgumentException("not for me");
        }
        return text;
    }

    static String translate(String value, ConsumerRecord<?, ?> source) {
        if (value.startsWith("forbidden")) {
            throw new UnreadableRecordException("it is forbidden");
        }
        return value;
    }

    private static HttpServer startRegistry() {
        try {
            var registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            registry.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            registry.start();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registry is away. */
    @Override
    public void close() {
        registry.stop(0);
    }
}
