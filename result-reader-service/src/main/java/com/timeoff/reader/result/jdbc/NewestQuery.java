package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of the list. The filters are named in the order, too: only then H2 sees that an index has it already. One
 * person's results are few enough to be sorted.
 */
final class NewestQuery {

    private static final String EVERYBODYS = "leave_result";

    /** Block by block of arrivals; "offset 0" keeps H2 from reading whole departments in their place. */
    private static final String ONE_PERSONS = """
            (select result.* from generate_series(0, coalesce(
                    (select arrival_block from leave_result order by seq desc limit 1), 0)) as block (number)
                join leave_result as result
                    on result.arrival_block = block.number and result.emp_email = :person
                offset 0) as own""";

    private final List<String> filters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    NewestQuery(LeaveScope scope, ResultFilter filter) {
        if (filter.empEmail() != null) {
            params.put("person", filter.empEmail());
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
        var onePersons = params.containsKey("person");
        return "select * from " + (onePersons ? ONE_PERSONS : EVERYBODYS) + " where " + String.join("", conditions)
                + "seq < :before order by " + (onePersons ? "" : inOrder()) + "seq desc limit :limit";
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
            params.put("person", scope.email());
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

    private String inOrder() {
        return filters.stream().map(it -> it + ", ").collect(Collectors.joining());
    }

    private void where(String column, Object value) {
        filters.add(column);
        conditions.add(column + " = :" + column + " and ");
        params.put(column, value);
    }
}
