package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the list. The filters are named in the order, too: only then H2 sees that an index has it already. */
final class OldestQuery {

    private final List<String> filters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    OldestQuery(LeaveScope scope, ApplicationFilter filter) {
        if (!scope.everybodys()) {
            restrict(scope);
        }
        if (filter.department() != null) {
            where("emp_department", filter.department().name());
        }
        if (filter.status() != null) {
            where("status", filter.status().name());
        }
        conditions.add("seq > :after");
    }

    String sql() {
        return "select * from leave_application where " + String.join(" and ", conditions) + " order by "
                + String.join(", ", order()) + " limit :limit";
    }

    Map<String, Object> params() {
        return params;
    }

    private void restrict(LeaveScope scope) {
        if (scope.departments().isEmpty()) {
            where("emp_email", scope.email());
            return;
        }
        conditions.add("(emp_email = :own or emp_department in (:managed))");
        params.put("own", scope.email());
        params.put("managed", scope.departments().stream().map(Enum::name).toList());
    }

    /** One person's applications are few: they need no other index. */
    private List<String> order() {
        var order = new ArrayList<>(filters.contains("emp_email") ? List.of("emp_email") : filters);
        order.add("seq");
        return order;
    }

    private void where(String column, Object value) {
        filters.add(column);
        conditions.add(column + " = :" + column);
        params.put(column, value);
    }
}
