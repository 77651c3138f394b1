package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest first. That of a manager is merged from a list of each department and one of the own leave:
 * one condition with "or" reads whatever is not to be seen in between.
 */
final class LeaveListQuery {

    private static final String RESULTS = list(LeaveResultRow.PRESENT_ID, "leave_result as result");
    private static final String APPLICATIONS = list("application_id", "leave_application as application");
    private static final String CHANGES = list("application_id", "leave_change as change");

    private static final Set<Department> ALL_DEPARTMENTS = Set.of(Department.values());

    private final WhereClause where;
    private final String list;
    private final List<String> lists = new ArrayList<>();

    LeaveListQuery(LeaveScope scope, ResultFilter filter, long before, int limit) {
        where = new WhereClause(filter)
                .and("seq < :before")
                .param("before", before)
                .param("limit", limit);
        list = addStatus(filter.status());
        if (!scope.everybodys()) {
            addDepartments(scope.departments(), filter);
            addOwn(scope);
        } else if (list.equals(RESULTS)) {
            lists.add(list.formatted(where.sql()));
        } else {
            addDepartments(ALL_DEPARTMENTS, filter); // By the one index there is.
        }
    }

    private static String list(String id, String table) {
        return "select seq, " + id + " as application_id, emp_email, department, duration_hours, start_date from "
                + table + " where %s order by seq desc limit :limit";
    }

    /** What it says in words, a partial index is found by. */
    private String addStatus(@Nullable LeaveStatus status) {
        if (status == null) {
            return RESULTS;
        }
        return switch (status) {
            case PENDING -> {
                where.and("pending").and(PresentStatus.isPendingAsApplied());
                yield APPLICATIONS;
            }
            case APPROVED, DECLINED -> {
                where.and("approved = " + (status == LeaveStatus.APPROVED))
                        .and(PresentStatus.is(status, LeaveResultRow.PRESENT_ID));
                yield RESULTS;
            }
            case WITHDRAWN, CANCELLATION_REQUESTED, CANCELLED -> {
                where.and("latest")
                        .and("status = '" + status + "'")
                        .and(PresentChange.beginsPresentStatus())
                        .and(PresentLeave.isThatOfChange());
                yield CHANGES;
            }
        };
    }

    String sql() {
        var page =
                switch (lists.size()) {
                    case 0 -> list.formatted("false");
                    case 1 -> lists.get(0);
                    default ->
                        "select * from ((" + String.join(") union all (", lists)
                                + ")) as page order by seq desc limit :limit";
                };
        return LeaveStateRow.select(page) + " order by seq desc";
    }

    Map<String, Object> params() {
        return where.params();
    }

    private void addDepartments(Set<Department> departments, ResultFilter filter) {
        departments.stream()
                .filter(it -> filter.department() == null || filter.department() == it)
                .forEach(this::addDepartment);
    }

    private void addDepartment(Department department) {
        lists.add(list.formatted(where.sql() + " and department = :" + department));
        where.param(department.name(), department.name());
    }

    /** Without what is in a list of a department already. */
    private void addOwn(LeaveScope scope) {
        if (scope.email() == null) {
            return;
        }
        lists.add(list.formatted(where.sql() + " and emp_email = :own and department <> all (:managed)"));
        where.param("own", scope.email().toString()).param("managed", scope.departments());
    }
}
