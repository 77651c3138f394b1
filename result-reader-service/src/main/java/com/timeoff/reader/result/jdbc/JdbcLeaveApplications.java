package com.timeoff.reader.result.jdbc;

import com.timeoff.core.database.NotInserted;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.SourcePosition;
import io.micrometer.core.instrument.Metrics;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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

    private static final String REPLACE = """
            update leave_application
            set source_partition = ?, source_offset = ?, emp_email = ?, department = ?, duration_hours = ?, start_date = ?
            where application_id = ?""";

    private static final Logger log = LoggerFactory.getLogger(JdbcLeaveApplications.class);

    private final ProcessedOffsets heads;
    private final JdbcOperations batches;
    private final JdbcClient jdbc;

    JdbcLeaveApplications(JdbcOperations batches, JdbcClient jdbc) {
        this.heads = new ProcessedOffsets(jdbc, ProcessedOffsets.OF_APPLICATIONS);
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(List<LeaveApplication> applications) {
        heads.advance(applications.stream().map(LeaveApplication::position));
        var inserted = batches.batchUpdate(INSERT, applications, applications.size(), (row, it) -> {
            row.setObject(1, it.applicationId());
            writeRest(row, 2, it);
        })[0];
        var met = NotInserted.of(applications, inserted);
        if (!met.isEmpty()) {
            reconcile(met);
        }
    }

    /** Those whose ids were there already: copies as a rule. */
    private void reconcile(List<LeaveApplication> met) {
        var kept = new HashMap<UUID, LeaveApplication>();
        jdbc.sql("select * from leave_application where application_id in (:ids)")
                .param("ids", met.stream().map(LeaveApplication::applicationId).toList())
                .query(JdbcLeaveApplications::read)
                .list()
                .forEach(it -> kept.put(it.applicationId(), it));
        for (var other : met) {
            var known = Objects.requireNonNull(kept.get(other.applicationId()));
            if (other.position().compareTo(known.position()) < 0) {
                replace(known, other);
                kept.put(other.applicationId(), other);
            } else if (!other.requested().equals(known.requested())) {
                throw new DuplicateKeyException("the ApplicationId is another application's: " + other.applicationId());
            }
        }
    }

    private void replace(LeaveApplication known, LeaveApplication other) {
        batches.update(REPLACE, row -> {
            writeRest(row, 1, other);
            row.setObject(7, other.applicationId());
        });
        if (!other.requested().equals(known.requested())) {
            log.warn(
                    "Application {} at {} gives way to another of the same id at {}",
                    known.applicationId(),
                    known.position(),
                    other.position());
            Metrics.counter("timeoff.ingestion.displaced").increment();
        }
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

    private static void writeRest(PreparedStatement row, int first, LeaveApplication application) throws SQLException {
        row.setInt(first, application.position().partition());
        row.setLong(first + 1, application.position().offset());
        row.setString(first + 2, application.empEmail().toString());
        row.setString(first + 3, application.department().name());
        row.setInt(first + 4, application.durationInHours());
        row.setObject(first + 5, application.startDate());
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
