package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.Version1Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcVersion1Results implements Version1Results {

    private static final String THIS_LEAVE =
            "emp_email = :email and department = :department and duration_hours = :hours and start_date = :start";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcVersion1Results(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those that are about the same, and those that are matched with an application that may have changed. */
    @Override
    public Set<RequestedLeave> touchedBy(Collection<? extends Leave> added) {
        if (areNone()) {
            return Set.of();
        }
        var leaves = added.stream().map(Leave::requested).collect(Collectors.toSet());
        var ids = added.stream().map(Leave::applicationId).collect(Collectors.toSet());
        return jdbc
                .sql("select distinct emp_email, department, duration_hours, start_date, application_id"
                        + " from version_1_result where emp_email in (:emails) or application_id in (:ids)")
                .param(
                        "emails",
                        leaves.stream().map(it -> it.email().toString()).collect(Collectors.toSet()))
                .param("ids", ids)
                .query((row, number) -> new Touched(
                        new RequestedLeave(
                                EmailAddress.of(row.getString("emp_email")),
                                Department.valueOf(row.getString("department")),
                                row.getInt("duration_hours"),
                                row.getObject("start_date", LocalDate.class)),
                        row.getObject("application_id", UUID.class)))
                .list()
                .stream()
                .filter(it -> leaves.contains(it.leave) || ids.contains(it.application))
                .map(Touched::leave)
                .collect(Collectors.toSet());
    }

    /** As it is where no service speaks version 1. */
    private boolean areNone() {
        return jdbc.sql("select 1 from version_1_result limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /**
     * The lock keeps those who match the same leave in order. Only what is asked for behind it sees what the one before has
     * committed.
     */
    @Override
    @Transactional
    public void match(RequestedLeave leave) {
        jdbc.sql("select result_id from version_1_result where " + THIS_LEAVE
                        + " order by source_partition, source_offset for update")
                .params(params(leave))
                .query(UUID.class)
                .list();
        var results = jdbc.sql("select result_id, application_id from version_1_result where " + THIS_LEAVE
                        + " order by source_partition, source_offset")
                .params(params(leave))
                .query((row, number) ->
                        new Match(row.getObject("result_id", UUID.class), row.getObject("application_id", UUID.class)))
                .list();
        var unsettled = unsettled(leave, results.size());
        var changed = new ArrayList<Match>();
        for (var i = 0; i < results.size(); i++) {
            var match = new Match(results.get(i).result, i < unsettled.size() ? unsettled.get(i) : null);
            if (!match.equals(results.get(i))) {
                changed.add(match);
            }
        }
        if (!changed.isEmpty()) {
            update(changed);
        }
    }

    private List<UUID> unsettled(RequestedLeave leave, int limit) {
        return jdbc.sql("select application_id from leave_application as application where " + THIS_LEAVE
                        + " and not exists (select 1 from leave_result as result"
                        + " where result.application_id = application.application_id)"
                        + " order by source_partition, source_offset limit :limit")
                .params(params(leave))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /**
     * In two steps, since an application has one result at most: two may change places, and one may have been about another
     * leave before.
     */
    private void update(List<Match> changed) {
        batches.batchUpdate(
                "update version_1_result set application_id = null where result_id = ? or application_id = ?",
                changed.stream()
                        .map(it -> new Object[] {it.result, it.application})
                        .toList());
        batches.batchUpdate(
                "update version_1_result set application_id = ? where result_id = ?",
                changed.stream()
                        .map(it -> new Object[] {it.application, it.result})
                        .toList());
    }

    private static Map<String, Object> params(RequestedLeave leave) {
        return Map.of(
                "email", leave.email().toString(),
                "department", leave.department().name(),
                "hours", leave.durationInHours(),
                "start", leave.startDate());
    }

    private record Touched(RequestedLeave leave, @Nullable UUID application) {}

    private record Match(UUID result, @Nullable UUID application) {}
}
