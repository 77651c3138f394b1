package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the list. The filters are named in the order, too: only then H2 sees that an index has it already. */
final class NewestQuery {

    private final List<String> filters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    NewestQuery(LeaveScope scope, ResultFilter filter) {
        if (filter.empEmail() != null) {
            where("emp_email", filter.empEmail());
        }
        if (filter.department() != null) {
            where("department", filter.department().name());
        }
        if (filter.decision() != null) {
            where("approved", filter.decision() == Decision.APPROVED);
        }
        if (!covers(scope, filter)) {
            restrict(scope, filter);
        }
    }

    String sql() {
        return "select * from leave_result where " + String.join("", conditions) + "seq < :before order by " + order()
                + "seq desc limit :limit";
    }

    Map<String, Object> params() {
        return params;
    }

    /** Whether all that is wanted may be read anyway. */
    private static boolean covers(LeaveScope scope, ResultFilter filter) {
        return scope.everybodys()
                || scope.email().equals(filter.empEmail())
                || (filter.department() != null && scope.departments().contains(filter.department()));
    }

    private void restrict(LeaveScope scope, ResultFilter filter) {
        if (scope.departments().isEmpty() && filter.empEmail() == null) {
            where("emp_email", scope.email());
            return;
        }
        params.put("own", scope.email());
        if (scope.departments().isEmpty()) {
            conditions.add("emp_email = :own and ");
        } else {
            conditions.add("(emp_email = :own or department in (:managed)) and ");
            params.put("managed", scope.departments().stream().map(Enum::name).toList());
        }
    }

    /** One person's results are few: whoever asks for them by e-mail needs no other index. */
    private String order() {
        var sorted = filters.contains("emp_email") ? List.of("emp_email") : filters;
        return sorted.isEmpty() ? "" : String.join(", ", sorted) + ", ";
    }

    private void where(String column, Object value) {
        filters.add(column);
        conditions.add(column + " = :" + column + " and ");
        params.put(column, value);
    }
}
