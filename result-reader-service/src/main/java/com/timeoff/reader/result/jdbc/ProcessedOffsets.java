package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.stream.PartitionOffsets;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    PartitionOffsets of(String topic) {
        return all().getOrDefault(topic, PartitionOffsets.NONE);
    }

    /** By topic. */
    Map<String, PartitionOffsets> all() {
        var offsets = new HashMap<String, PartitionOffsets>();
        jdbc.sql("select topic, source_partition, last_offset from processed_offset")
                .query((ResultSet row) -> {
                    var last = PartitionOffsets.NONE.with(row.getInt("source_partition"), row.getLong("last_offset"));
                    offsets.merge(row.getString("topic"), last, PartitionOffsets::and);
                });
        return offsets;
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
