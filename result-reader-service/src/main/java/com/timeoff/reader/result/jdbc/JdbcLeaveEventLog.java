package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveEvent;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.LeaveEventLog;
import com.timeoff.reader.result.stream.PartitionOffsets;
import com.timeoff.reader.result.stream.StreamPosition;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveEventLog implements LeaveEventLog {

    private static final String RANGE = " where source_partition = :partition and source_offset > :after"
            + " and source_offset <= :upTo order by source_offset limit :limit";

    static final String RESULTS =
            LeaveResultRow.select("select * from leave_result" + RANGE) + " order by result.source_offset";

    static final String CHANGES = "select * from leave_change" + RANGE;

    private final ProcessedOffsets offsets;
    private final JdbcClient jdbc;

    JdbcLeaveEventLog(ProcessedOffsets offsets, JdbcClient jdbc) {
        this.offsets = offsets;
        this.jdbc = jdbc;
    }

    @Override
    public StreamPosition latest() {
        var latest = offsets.all();
        return new StreamPosition(
                latest.getOrDefault(Topics.LEAVE_APPLICATIONS_RESULTS, PartitionOffsets.NONE),
                latest.getOrDefault(Topics.LEAVE_APPLICATIONS_CHANGES, PartitionOffsets.NONE));
    }

    @Override
    public List<LeaveResult> readResults(int partition, long after, long upTo, int limit) {
        return read(RESULTS, LeaveResultRow::read, partition, after, upTo, limit);
    }

    @Override
    public List<LeaveChange> readChanges(int partition, long after, long upTo, int limit) {
        return read(CHANGES, LeaveChangeRow::read, partition, after, upTo, limit);
    }

    private <T extends LeaveEvent> List<T> read(
            String sql, RowMapper<T> reader, int partition, long after, long upTo, int limit) {
        return jdbc.sql(sql)
                .param("partition", partition)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(reader)
                .list();
    }
}
