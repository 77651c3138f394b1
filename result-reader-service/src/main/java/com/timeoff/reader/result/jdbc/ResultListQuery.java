package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of the list, newest first. That of a manager is merged from a list of each department and one of the own leave:
 * one condition with "or" reads whatever is not to be seen in between.
 */
final class ResultListQuery {

    private static final String LIST = "select * from leave_result where %s order by seq desc limit :limit";

    private final WhereClause where;
    private final List<String> lists = new ArrayList<>();

    ResultListQuery(LeaveScope scope, ResultFilter filter, long before, int limit) {
        where = new WhereClause(filter)
                .and("seq < :before")
                .param("before", before)
                .param("limit", limit);
        if (scope.everybodys()) {
            lists.add(LIST.formatted(where.sql()));
        } else {
            scope.departments().stream()
                    .filter(it -> filter.department() == null || filter.department() == it)
                    .forEach(this::addDepartment);
            addOwn(scope);
        }
    }

    String sql() {
        var page =
                switch (lists.size()) {
                    case 0 -> LIST.formatted("false");
                    case 1 -> lists.get(0);
                    default ->
                        "select * from ((" + String.join(") union all (", lists)
                                + ")) as page order by seq desc limit :limit";
                };
        return LeaveResultRow.select(page) + " order by seq desc";
    }

    Map<String, Object> params() {
        return where.params();
    }

    private void addDepartment(Department department) {
        lists.add(LIST.formatted(where.sql() + " and department = :" + department));
        where.param(department.name(), department.name());
    }

    /** Without what is in a list of a department already. */
    private void addOwn(LeaveScope scope) {
        if (scope.email() == null) {
            return;
        }
        lists.add(LIST.formatted(where.sql() + " and emp_email = :own and department <> all (:managed)"));
        where.param("own", scope.email().toString()).param("managed", scope.departments());
    }
}
