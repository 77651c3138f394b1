package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.ResultLog;
import com.timeoff.reader.result.stream.StreamPosition;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResultLog implements ResultLog {

    static final String PAGE = LeaveResultRow.select("""
            select * from leave_result
            where source_partition = :partition and source_offset > :after and source_offset <= :upTo
            order by source_offset limit :limit""") + " order by result.source_offset";

    private final ProcessedOffsets offsets;
    private final JdbcClient jdbc;

    JdbcResultLog(ProcessedOffsets offsets, JdbcClient jdbc) {
        this.offsets = offsets;
        this.jdbc = jdbc;
    }

    @Override
    public StreamPosition latest() {
        return offsets.of(Topics.LEAVE_APPLICATIONS_RESULTS);
    }

    @Override
    public List<LeaveResult> read(int partition, long after, long upTo, int limit) {
        return jdbc.sql(PAGE)
                .param("partition", partition)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(LeaveResultRow::read)
                .list();
    }
}
