package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.stream.StreamPosition;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last offset of each partition that has been ingested. */
@Repository
class ProcessedOffsets {

    private final JdbcClient jdbc;

    ProcessedOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StreamPosition of(String topic) {
        var offsets = new TreeMap<Integer, Long>();
        jdbc.sql("select source_partition, last_offset from processed_offset where topic = :topic")
                .param("topic", topic)
                .query((ResultSet row) -> {
                    offsets.put(row.getInt("source_partition"), row.getLong("last_offset"));
                });
        return new StreamPosition(offsets);
    }

    /**
     * To be called first in a transaction: the lock keeps those who ingest the same partition in order. In the order of the
     * partitions, so that two cannot lock each other out.
     */
    void advance(String topic, Collection<? extends Leave> batch) {
        var last = new TreeMap<Integer, Long>();
        batch.forEach(it -> last.merge(it.position().partition(), it.position().offset(), Math::max));
        last.forEach((partition, offset) -> advance(topic, partition, offset));
    }

    private void advance(String topic, int partition, long offset) {
        jdbc.sql("""
                insert into processed_offset as known (topic, source_partition, last_offset)
                values (:topic, :partition, :offset)
                on conflict (topic, source_partition)
                do update set last_offset = greatest(known.last_offset, excluded.last_offset)""")
                .param("topic", topic)
                .param("partition", partition)
                .param("offset", offset)
                .update();
    }
}
