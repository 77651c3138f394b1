package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.SourcePosition;
import com.timeoff.reader.result.stream.Positions;
import java.sql.ResultSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each partition of a topic has been taken in: one small row to ask, instead of what was taken in. */
final class ProcessedOffsets {

    static final String OF_RESULTS = "result_head";
    static final String OF_APPLICATIONS = "application_head";

    private final JdbcClient jdbc;
    private final String table;

    ProcessedOffsets(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    Positions read() {
        var offsets = new TreeMap<Integer, Long>();
        jdbc.sql("select source_partition, last_offset from " + table).query((ResultSet row) -> {
            offsets.put(row.getInt("source_partition"), row.getLong("last_offset"));
        });
        return new Positions(offsets);
    }

    /** In the order of the partitions, so that two who advance the same ones cannot lock each other out. */
    void advance(Stream<SourcePosition> taken) {
        var last = new TreeMap<Integer, Long>();
        taken.forEach(it -> last.merge(it.partition(), it.offset(), Math::max));
        last.forEach(this::advance);
    }

    private void advance(int partition, long offset) {
        jdbc.sql("insert into " + table + """
                 (source_partition, last_offset) values (:partition, -1)
                on conflict do nothing""").param("partition", partition).update();
        jdbc.sql("update " + table + """
                 set last_offset = greatest(last_offset, :offset)
                where source_partition = :partition""")
                .param("offset", offset)
                .param("partition", partition)
                .update();
    }
}
