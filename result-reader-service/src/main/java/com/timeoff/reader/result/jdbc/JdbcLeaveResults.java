package com.timeoff.reader.result.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.database.Column;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveResults implements LeaveResults {

    static final String BY_ID = LeaveResultRow.select("select * from leave_result where application_id = :id");
    static final String BY_MATCHED_ID = LeaveResultRow.select("""
            select * from leave_result
            where application_id = (select result_id from version_1_result where application_id = :id)""");

    private static final String INSERT_VERSION_1 =
            Column.insert("version_1_result", LeaveResultRow.VERSION_1_COLUMNS) + " on conflict (result_id) do nothing";

    private final ProcessedOffsets offsets;
    private final EarliestRows<LeaveResult, UUID> rows;
    private final JdbcClient jdbc;

    JdbcLeaveResults(ProcessedOffsets offsets, JdbcClient jdbc, WorkCalendars calendars) {
        this.offsets = offsets;
        this.jdbc = jdbc;
        this.rows = new EarliestRows<>(
                jdbc,
                "leave_result",
                RowKey.applicationId(),
                LeaveResultRow.columns(calendars),
                LeaveResultRow::read,
                LeaveResultRow::select);
    }

    @Override
    @Transactional
    public List<Duplicate<LeaveResult>> add(List<LeaveResult> results) {
        offsets.advance(Topics.LEAVE_APPLICATIONS_RESULTS, results);
        var duplicates = rows.add(results);
        var version1 = results.stream().filter(it -> !it.namesApplication()).toList();
        if (!version1.isEmpty()) {
            jdbc.sql(INSERT_VERSION_1)
                    .params(Column.values(LeaveResultRow.VERSION_1_COLUMNS, version1))
                    .update();
        }
        return duplicates.stream()
                .filter(it -> it.other().decision() != it.known().decision())
                .toList();
    }

    @Override
    public long lastOffset(int partition) {
        return offsets.of(Topics.LEAVE_APPLICATIONS_RESULTS).of(partition);
    }

    @Override
    public Optional<LeaveResult> find(UUID applicationId) {
        return find(BY_ID, applicationId).or(() -> find(BY_MATCHED_ID, applicationId));
    }

    private Optional<LeaveResult> find(String sql, UUID applicationId) {
        return jdbc.sql(sql)
                .param("id", applicationId)
                .query(LeaveResultRow::read)
                .optional();
    }
}
