package com.timeoff.reader.result.jdbc;

import static java.util.stream.Collectors.joining;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts day by day: each is a stretch of the index, which has all that is asked for, so that no row is looked up. When a
 * day begins in a zone is Java's to say, as no two databases ask for it alike.
 */
final class DayCountsQuery {

    private static final String DAY = """
            select %d as number, department,
                count(case when approved then 1 end) as approved, count(case when not approved then 1 end) as declined
            from leave_result
            where processed_at >= :bound%d and processed_at < :bound%d%s
            group by department""";

    private final StringBuilder wanted = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();
    private final int days;

    DayCountsQuery(LeaveScope scope, ResultFilter filter, Period period) {
        var bounds = period.bounds();
        days = bounds.size() - 1;
        IntStream.rangeClosed(0, days)
                .forEach(it -> params.put("bound" + it, bounds.get(it).atOffset(ZoneOffset.UTC)));
        if (filter.decision() != null) {
            want("approved = :approved", "approved", filter.decision() == Decision.APPROVED);
        }
        if (filter.department() != null) {
            want("department = :department", "department", filter.department().name());
        }
        if (filter.empEmail() != null) {
            want("emp_email = :person", "person", filter.empEmail().toString());
        }
        if (!scope.everybodys()) {
            addScope(scope);
        }
    }

    String sql() {
        return IntStream.range(0, days)
                .mapToObj(it -> DAY.formatted(it, it, it + 1, wanted))
                .collect(joining(" union all ", "", " order by number, department"));
    }

    Map<String, Object> params() {
        return params;
    }

    private void addScope(LeaveScope scope) {
        var own = scope.email();
        if (own == null) {
            wanted.append(" and false"); // Nobody's.
        } else if (scope.departments().isEmpty()) {
            want("emp_email = :own", "own", own.toString());
        } else {
            want("(emp_email = :own or department in (:managed))", "own", own.toString());
            params.put("managed", scope.departments().stream().map(Enum::name).toList());
        }
    }

    private void want(String condition, String name, Object value) {
        wanted.append(" and ").append(condition);
        params.put(name, value);
    }
}
