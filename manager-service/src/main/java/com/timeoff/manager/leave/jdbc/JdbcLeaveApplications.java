package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.database.Column;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.DecisionDetails;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Transition;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveApplications implements LeaveApplications {

    private static final List<Column<ReceivedApplication>> COLUMNS = List.of(
            new Column<>("id", "uuid", ReceivedApplication::id),
            new Column<>("emp_email", "text", it -> it.leave().email()),
            new Column<>("emp_department", "text", it -> it.leave().department()),
            new Column<>("leave_duration_in_hours", "integer", it -> it.leave().durationInHours()),
            new Column<>("leave_start_date", "date", it -> it.leave().startDate()),
            new Column<>("note", "text", ReceivedApplication::note),
            new Column<>("submitted_at", "timestamptz", ReceivedApplication::submittedAt),
            new Column<>("submitted_by", "text", ReceivedApplication::submittedBy),
            new Column<>("source_partition", "integer", ReceivedApplication::partition),
            new Column<>("source_offset", "bigint", ReceivedApplication::offset));

    private static final String INSERT =
            Column.insert("leave_application", COLUMNS) + " on conflict (id) do nothing returning id";

    /** By department, so that the index by department and status answers it. */
    static final String COUNT_PENDING = """
            select count(*) from leave_application where emp_department in (:departments) and status = 'PENDING'""";

    private static final String FIND_ALL =
            LeaveApplicationRow.SELECT_FROM.formatted("leave_application") + "where id = any(?::uuid[])";

    private final JdbcClient jdbc;
    private final LeaveApplicationRow row;

    JdbcLeaveApplications(JdbcClient jdbc, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.row = new LeaveApplicationRow(calendars);
    }

    @Override
    public List<ReceivedApplication> addMissing(List<ReceivedApplication> applications) {
        var added = new HashSet<>(jdbc.sql(INSERT)
                .params(Column.values(COLUMNS, applications))
                .query(UUID.class)
                .list());
        // Of two in one batch the first is the one that was added.
        return applications.stream().filter(it -> !added.remove(it.id())).toList();
    }

    @Override
    public boolean replacePending(ReceivedApplication application) {
        var updated = jdbc.sql("""
                        update leave_application
                        set emp_email = :email, emp_department = :department, leave_duration_in_hours = :hours,
                            leave_start_date = :startDate, note = :note, submitted_at = :submittedAt,
                            submitted_by = :submittedBy, source_partition = :partition, source_offset = :offset
                        where id = :id and status = 'PENDING' and revision = 0
                            and (source_partition, source_offset) > (:partition, :offset)""")
                .param("email", application.leave().email().toString())
                .param("department", application.leave().department().name())
                .param("hours", application.leave().durationInHours())
                .param("startDate", application.leave().startDate())
                .param("note", application.note())
                .param("submittedAt", utc(application.submittedAt()))
                .param("submittedBy", text(application.submittedBy()))
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
        return jdbc.sql(FIND_ALL)
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row::withLastChange)
                .list();
    }

    @Override
    public List<LeaveApplication> list(
            LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
        var query = new PageQuery(scope, filter, order, after);
        return jdbc.sql(query.sql())
                .params(query.params())
                .param("limit", limit)
                .query(row::withLastChange)
                .list();
    }

    /** Before it is decided an application has no decision that could be kept by mistake. */
    @Override
    public LeaveApplication change(
            UUID id, Transition transition, @Nullable DecisionDetails decision, LocalDate lastDay) {
        return jdbc.sql("""
                        update leave_application
                        set status = :to, revision = revision + 1, processed_by = coalesce(:by, processed_by),
                            comment = coalesce(:comment, comment), processed_at = coalesce(:at, processed_at),
                            last_day = :lastDay
                        where id = :id and status = :from
                        returning *""")
                .param("to", transition.to().name())
                .param("by", decision == null ? null : decision.by())
                .param("comment", decision == null ? null : decision.comment())
                .param("at", decision == null ? null : utc(decision.at()))
                .param("lastDay", lastDay)
                .param("id", id)
                .param("from", transition.from().name())
                .query(row::withoutLastChange)
                .single();
    }

    @Override
    public void lock(UUID id) {
        jdbc.sql("select from leave_application where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
    }

    @Override
    public LeaveApplication revise(UUID id, LocalDate lastDay) {
        return jdbc.sql("update leave_application set revision = revision + 1, last_day = ? where id = ? returning *")
                .params(lastDay, id)
                .query(row::withoutLastChange)
                .single();
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

    private static @Nullable String text(@Nullable EmailAddress email) {
        return email == null ? null : email.toString();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
