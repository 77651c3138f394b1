package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.reader.absence.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Absences, merged from lists of each department and one of the own ones, so that nothing is read in between that is not to be seen. Each
 * list is in the order of first days and ends with the limit. Most leave is in two: that of its change and that of its result.
 */
final class AbsenceQuery {

    /** Longer leave is found by its days: see V3__absences.sql. */
    private static final int DAYS_OF_SHORT_LEAVE = 14;

    private static final String COUNTING_CHANGES = list(
            "application_id",
            "leave_change as change where latest and status in ('APPROVED', 'CANCELLATION_REQUESTED') and "
                    + PresentStatus.isOfLeave("change.application_id") + " and " + PresentLeave.isThatOfChange());

    private static final String APPROVED_RESULTS = list(
            LeaveResultRow.PRESENT_ID,
            "leave_result as result where approved and not cancelled and "
                    + PresentStatus.isOfLeave(LeaveResultRow.PRESENT_ID));

    private static final String CANCELLED_CHANGES = list(
            "application_id",
            "leave_change as change where latest and status = 'CANCELLED' and " + PresentChange.beginsPresentStatus()
                    + " and " + PresentLeave.isThatOfChange());

    private static final String SHORT = " and last_day - start_date < " + DAYS_OF_SHORT_LEAVE
            + " and start_date between :earliest and :to and last_day >= :from";
    private static final String LONG_CHANGE = " and last_day - start_date >= " + DAYS_OF_SHORT_LEAVE;
    private static final String LONG_RESULT = " and coalesce(last_day - start_date, 14) >= " + DAYS_OF_SHORT_LEAVE;
    private static final String DURING =
            " and daterange(start_date, last_day, '[]') && daterange(:from::date, :to::date, '[]')";
    private static final String OWN_DURING =
            " and emp_email = :own and start_date <= :to and (last_day is null or last_day >= :from)";
    private static final String AFTER = " and (start_date, %s) > (:afterDate, :afterId)";

    private final List<String> lists = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final LeaveScope scope;
    private final Set<Department> departments = EnumSet.noneOf(Department.class);
    private final @Nullable Department department;

    private AbsenceQuery(LeaveScope scope, @Nullable Department department, int limit) {
        this.scope = scope;
        this.department = department;
        departments.addAll(scope.everybodys() ? EnumSet.allOf(Department.class) : scope.departments());
        if (department != null) {
            departments.retainAll(EnumSet.of(department));
            params.put("department", department.name());
        }
        departments.forEach(it -> params.put(it.name(), it.name()));
        params.put("limit", limit);
    }

    /** @param after the last one that is known already, if any */
    static AbsenceQuery between(
            LeaveScope scope,
            @Nullable Department department,
            LocalDate from,
            LocalDate to,
            @Nullable Absence after,
            int limit) {
        var query = new AbsenceQuery(scope, department, limit);
        query.params.put("from", from);
        query.params.put("to", to);
        query.params.put("earliest", from.minusDays(DAYS_OF_SHORT_LEAVE - 1));
        var afterChange = query.after(after, "change.application_id");
        query.addOfDepartments(COUNTING_CHANGES, SHORT + afterChange);
        query.addOfAllDepartments(COUNTING_CHANGES, LONG_CHANGE + DURING + afterChange);
        query.addOwn(COUNTING_CHANGES, OWN_DURING + afterChange);
        var afterResult = query.after(after, LeaveResultRow.PRESENT_ID);
        query.addOfDepartments(APPROVED_RESULTS, SHORT + afterResult);
        query.addOfAllDepartments(APPROVED_RESULTS, LONG_RESULT + DURING + afterResult);
        query.addOwn(APPROVED_RESULTS, OWN_DURING + afterResult);
        return query;
    }

    static AbsenceQuery cancelledSince(LeaveScope scope, @Nullable Department department, Instant since, int limit) {
        var query = new AbsenceQuery(scope, department, limit);
        query.params.put("since", since.atOffset(ZoneOffset.UTC));
        query.addOfDepartments(CANCELLED_CHANGES, " and changed_at >= :since");
        query.addOwn(CANCELLED_CHANGES, " and emp_email = :own and changed_at >= :since");
        return query;
    }

    private static String list(String id, String rows) {
        return "select " + id + " as application_id, emp_email, department, duration_hours, start_date from " + rows
                + "%s order by start_date, 1 limit :limit";
    }

    private String after(@Nullable Absence absence, String id) {
        if (absence == null) {
            return "";
        }
        var date = absence.requested().startDate();
        params.put("afterDate", date);
        params.put("afterId", absence.applicationId());
        params.computeIfPresent("earliest", (it, earliest) -> date.isAfter((LocalDate) earliest) ? date : earliest);
        return AFTER.formatted(id);
    }

    private void addOfDepartments(String list, String condition) {
        departments.forEach(it -> lists.add(list.formatted(condition + " and department = :" + it)));
    }

    /** By an index of all: the coalesce keeps PostgreSQL from reading all of the departments instead. */
    private void addOfAllDepartments(String list, String condition) {
        if (departments.size() == Department.values().length) {
            lists.add(list.formatted(condition));
        } else if (!departments.isEmpty()) {
            params.put(
                    "departments",
                    new SqlArrayValue(
                            "text", departments.stream().map(Enum::name).toArray()));
            lists.add(list.formatted(condition + " and coalesce(department = any (:departments), false)"));
        }
    }

    private void addOwn(String list, String condition) {
        var email = scope.email();
        if (!scope.everybodys() && email != null) {
            params.put("own", email.toString());
            lists.add(list.formatted(condition + (department == null ? "" : " and department = :department")));
        }
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    String sql() {
        return LeaveStateRow.select("select distinct on (start_date, application_id) * from (("
                        + String.join(") union all (", lists)
                        + ")) as known order by start_date, application_id limit :limit")
                + " order by leave.start_date, leave.application_id";
    }

    Map<String, Object> params() {
        return params;
    }
}
