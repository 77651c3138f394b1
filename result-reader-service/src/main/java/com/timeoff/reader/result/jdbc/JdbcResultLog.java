package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.Positions;
import com.timeoff.reader.result.stream.ResultLog;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResultLog implements ResultLog {

    private final ProcessedOffsets heads;
    private final JdbcClient jdbc;

    JdbcResultLog(JdbcClient jdbc) {
        this.heads = new ProcessedOffsets(jdbc, ProcessedOffsets.OF_RESULTS);
        this.jdbc = jdbc;
    }

    @Override
    public Positions heads() {
        return heads.read();
    }

    @Override
    public List<LeaveResult> read(int partition, long after, long upTo, int limit) {
        return jdbc.sql(LeaveResultRow.select("""
                select * from leave_result
                where source_partition = :partition and source_offset > :after and source_offset <= :upTo
                order by source_partition, source_offset limit :limit""") + " order by result.source_offset")
                .param("partition", partition)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(LeaveResultRow::read)
                .list();
    }
}
