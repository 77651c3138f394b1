package com.timeoff.bench.kafka;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The least that takes a topic into a database: poll, decode, one batch of inserts, commit, and then the offsets. */
public final class RawConsumer implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection database;
    private final FloorTable table;
    private final Thread thread;

    private RawConsumer(
            String bootstrapServers, String topic, String group, int batchSize, Connection database, FloorTable table) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        batchSize),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.database = database;
        this.table = table;
        this.thread = new Thread(this::run, group);
        consumer.subscribe(List.of(topic));
    }

    /** It works on its own until it is closed. */
    public static RawConsumer start(
            String bootstrapServers, String topic, String group, int batchSize, Connection database, FloorTable table) {
        var ingestion = new RawConsumer(bootstrapServers, topic, group, batchSize, database, table);
        ingestion.thread.start();
        return ingestion;
    }

    private void run() {
        try (consumer;
                database;
                var insert = database.prepareStatement(table.insert())) {
            while (true) {
                var batch = consumer.poll(Duration.ofSeconds(1));
                if (!batch.isEmpty()) {
                    store(batch, insert);
                    consumer.commitSync();
                }
            }
        } catch (WakeupException e) {
            // That was close().
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(ConsumerRecords<byte[], byte[]> batch, PreparedStatement insert) throws SQLException {
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            table.bind(record, insert);
            insert.addBatch();
        }
        insert.executeBatch();
        database.commit();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
