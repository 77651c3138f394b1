package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.Positions;
import java.sql.ResultSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each partition has been taken in: one small row to ask, instead of the results themselves. */
@Component
class ResultHeads {

    private final JdbcClient jdbc;

    ResultHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Positions read() {
        var offsets = new TreeMap<Integer, Long>();
        jdbc.sql("select source_partition, last_offset from result_head").query((ResultSet row) -> {
            offsets.put(row.getInt("source_partition"), row.getLong("last_offset"));
        });
        return new Positions(offsets);
    }

    /** In the order of the partitions, so that two who advance the same ones cannot lock each other out. */
    void advance(List<LeaveResult> results) {
        var last = new TreeMap<Integer, Long>();
        results.forEach(
                it -> last.merge(it.position().partition(), it.position().offset(), Math::max));
        last.forEach(this::advance);
    }

    private void advance(int partition, long offset) {
        jdbc.sql("""
                insert into result_head (source_partition, last_offset) values (:partition, -1)
                on conflict do nothing""").param("partition", partition).update();
        jdbc.sql("""
                update result_head set last_offset = greatest(last_offset, :offset)
                where source_partition = :partition""").param("offset", offset).param("partition", partition).update();
    }
}
