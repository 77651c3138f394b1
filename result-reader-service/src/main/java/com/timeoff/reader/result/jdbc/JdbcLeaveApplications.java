package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveApplications implements LeaveApplications {

    private static final List<Column<LeaveApplication>> COLUMNS = Stream.concat(
                    LeaveColumns.<LeaveApplication>columns("application_id").stream(),
                    Stream.of(
                            new Column<LeaveApplication>("submitted_by", "text", LeaveApplication::submittedBy),
                            new Column<LeaveApplication>("submitted_at", "timestamptz", LeaveApplication::submittedAt),
                            new Column<LeaveApplication>("note", "text", LeaveApplication::note)))
            .toList();

    private final ProcessedOffsets offsets;
    private final EarliestRows<LeaveApplication, UUID> rows;
    private final JdbcClient jdbc;

    JdbcLeaveApplications(ProcessedOffsets offsets, JdbcClient jdbc) {
        this.offsets = offsets;
        this.jdbc = jdbc;
        this.rows = new EarliestRows<>(
                jdbc,
                "leave_application",
                RowKey.applicationId(),
                COLUMNS,
                JdbcLeaveApplications::read,
                UnaryOperator.identity());
    }

    @Override
    @Transactional
    public List<Duplicate<LeaveApplication>> add(List<LeaveApplication> applications) {
        offsets.advance(Topics.LEAVE_APPLICATIONS, applications);
        var different = rows.add(applications).stream()
                .filter(it -> !it.other().requested().equals(it.known().requested()))
                .toList();
        for (var it : different) {
            if (!it.otherStays()) {
                throw new DuplicateKeyException("the ApplicationId is another application's: "
                        + it.other().applicationId());
            }
        }
        return different;
    }

    @Override
    public long lastOffset(int partition) {
        return offsets.of(Topics.LEAVE_APPLICATIONS).of(partition);
    }

    @Override
    public Optional<LeaveApplication> find(UUID applicationId) {
        return jdbc.sql("select * from leave_application where application_id = :id")
                .param("id", applicationId)
                .query(JdbcLeaveApplications::read)
                .optional();
    }

    private static LeaveApplication read(ResultSet row, int rowNumber) throws SQLException {
        var submittedBy = row.getString("submitted_by");
        return new LeaveApplication(
                LeaveColumns.position(row),
                row.getObject("application_id", UUID.class),
                LeaveColumns.requested(row),
                submittedBy == null ? null : EmailAddress.of(submittedBy),
                LeaveColumns.instant(row, "submitted_at"),
                row.getString("note"));
    }
}
