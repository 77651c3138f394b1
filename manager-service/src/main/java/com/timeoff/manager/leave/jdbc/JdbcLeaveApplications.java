package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.DecisionDetails;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveApplications implements LeaveApplications {

    /** One statement for a batch of any size: an array for each column. */
    private static final String INSERT = """
            insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours, leave_start_date,
                note, submitted_at, source_partition, source_offset)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::date[], ?::text[], ?::timestamptz[],
                ?::integer[], ?::bigint[])
            on conflict (id) do nothing
            returning id""";

    /** By department, so that the index by department and status answers it. */
    static final String COUNT_PENDING = """
            select count(*) from leave_application where emp_department in (:departments) and status = 'PENDING'""";

    private final JdbcClient jdbc;

    JdbcLeaveApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReceivedApplication> addMissing(List<ReceivedApplication> applications) {
        var added = new HashSet<>(
                jdbc.sql(INSERT).params(columns(applications)).query(UUID.class).list());
        // Of two in one batch the first is the one that was added.
        return applications.stream().filter(it -> !added.remove(it.id())).toList();
    }

    private static List<Object> columns(List<ReceivedApplication> applications) {
        return Stream.<Function<ReceivedApplication, @Nullable Object>>of(
                        ReceivedApplication::id,
                        it -> it.leave().email(),
                        it -> it.leave().department(),
                        it -> it.leave().durationInHours(),
                        it -> it.leave().startDate(),
                        ReceivedApplication::note,
                        ReceivedApplication::submittedAt,
                        ReceivedApplication::partition,
                        ReceivedApplication::offset)
                .<Object>map(column -> applications.stream()
                        .map(column)
                        .map(it -> it == null ? null : it.toString())
                        .toArray(String[]::new))
                .toList();
    }

    @Override
    public boolean replacePending(ReceivedApplication application) {
        var updated = jdbc.sql("""
                        update leave_application
                        set emp_email = :email, emp_department = :department, leave_duration_in_hours = :hours,
                            leave_start_date = :startDate, note = :note, submitted_at = :submittedAt,
                            source_partition = :partition, source_offset = :offset
                        where id = :id and status = 'PENDING'
                            and (source_partition, source_offset) > (:partition, :offset)""")
                .param("email", application.leave().email().toString())
                .param("department", application.leave().department().name())
                .param("hours", application.leave().durationInHours())
                .param("startDate", application.leave().startDate())
                .param("note", application.note())
                .param("submittedAt", utc(application.submittedAt()))
                .param("partition", application.partition())
                .param("offset", application.offset())
                .param("id", application.id())
                .update();
        return updated == 1;
    }

    @Override
    public Optional<LeaveApplication> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<LeaveApplication> findAll(List<UUID> ids) {
        return jdbc.sql("select * from leave_application where id = any(?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(LeaveApplicationRow.MAPPER)
                .list();
    }

    @Override
    public List<LeaveApplication> list(
            LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
        var query = new PageQuery(scope, filter, order, after);
        return jdbc.sql(query.sql())
                .params(query.params())
                .param("limit", limit)
                .query(LeaveApplicationRow.MAPPER)
                .list();
    }

    @Override
    public Optional<LeaveApplication> decide(UUID id, DecisionDetails decision) {
        return jdbc.sql("""
                        update leave_application
                        set status = :status, processed_by = :by, comment = :comment, processed_at = :at
                        where id = :id and status = 'PENDING'
                        returning *""")
                .param("status", LeaveStatus.after(decision.decision()).name())
                .param("by", decision.by())
                .param("comment", decision.comment())
                .param("at", utc(decision.at()))
                .param("id", id)
                .query(LeaveApplicationRow.MAPPER)
                .optional();
    }

    @Override
    public long countPending() {
        return jdbc.sql(COUNT_PENDING)
                .param(
                        "departments",
                        Stream.of(Department.values()).map(Enum::name).toList())
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
