package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.SourcePosition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveApplications implements LeaveApplications {

    private static final String INSERT = """
            insert into leave_application (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final Heads heads;
    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    JdbcLeaveApplications(JdbcOperations batches, JdbcClient jdbc) {
        this.heads = new Heads(jdbc, Heads.OF_APPLICATIONS);
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(List<LeaveApplication> applications) {
        heads.advance(applications.stream().map(LeaveApplication::position));
        batches.batchUpdate(INSERT, applications, applications.size(), JdbcLeaveApplications::write);
    }

    @Override
    public long lastOffset(int partition) {
        return heads.read().of(partition);
    }

    @Override
    public Optional<LeaveApplication> find(UUID applicationId) {
        return jdbc.sql("select * from leave_application where application_id = :id")
                .param("id", applicationId)
                .query(JdbcLeaveApplications::read)
                .optional();
    }

    private static void write(PreparedStatement row, LeaveApplication application) throws SQLException {
        row.setObject(1, application.applicationId());
        row.setInt(2, application.position().partition());
        row.setLong(3, application.position().offset());
        row.setString(4, application.empEmail().toString());
        row.setString(5, application.department().name());
        row.setInt(6, application.durationInHours());
        row.setObject(7, application.startDate());
    }

    private static LeaveApplication read(ResultSet row, int rowNumber) throws SQLException {
        return new LeaveApplication(
                new SourcePosition(row.getInt("source_partition"), row.getLong("source_offset")),
                row.getObject("application_id", UUID.class),
                EmailAddress.of(row.getString("emp_email")),
                Department.valueOf(row.getString("department")),
                row.getInt("duration_hours"),
                row.getObject("start_date", LocalDate.class));
    }
}
