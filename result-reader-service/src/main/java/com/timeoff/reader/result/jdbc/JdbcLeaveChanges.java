package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveChanges;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveChanges implements LeaveChanges {

    static final String BY_APPLICATION = "select * from leave_change where application_id = :id order by revision";

    static final RowKey<LeaveChange, Revision> KEY = new RowKey<>(
            List.of(
                    new Column<>("application_id", "uuid", LeaveChange::applicationId),
                    new Column<>("revision", "integer", LeaveChange::revision)),
            it -> new Revision(it.applicationId(), it.revision()),
            (row, n) -> new Revision(row.getObject("application_id", UUID.class), row.getInt("revision")));

    private final ProcessedOffsets offsets;
    private final EarliestRows<LeaveChange, Revision> rows;
    private final JdbcClient jdbc;

    JdbcLeaveChanges(ProcessedOffsets offsets, JdbcClient jdbc) {
        this.offsets = offsets;
        this.jdbc = jdbc;
        this.rows = new EarliestRows<>(
                jdbc, "leave_change", KEY, LeaveChangeRow.COLUMNS, LeaveChangeRow::read, UnaryOperator.identity());
    }

    @Override
    @Transactional
    public List<Duplicate<LeaveChange>> add(List<LeaveChange> changes) {
        offsets.advance(Topics.LEAVE_APPLICATIONS_CHANGES, changes);
        return rows.add(changes).stream()
                .filter(it -> !it.other().isCopyOf(it.known()))
                .toList();
    }

    @Override
    public long lastOffset(int partition) {
        return offsets.of(Topics.LEAVE_APPLICATIONS_CHANGES).of(partition);
    }

    @Override
    public List<LeaveChange> of(UUID applicationId) {
        return jdbc.sql(BY_APPLICATION)
                .param("id", applicationId)
                .query(LeaveChangeRow::read)
                .list();
    }

    record Revision(UUID applicationId, int number) {}
}
