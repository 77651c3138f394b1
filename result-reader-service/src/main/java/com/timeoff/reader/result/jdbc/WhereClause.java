package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.support.SqlArrayValue;

/** Conditions on a table of the projection and their parameters, beginning with those of a filter, but for the status. */
final class WhereClause {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    WhereClause(ResultFilter filter) {
        if (filter.decision() != null) {
            and("approved = :approved").param("approved", filter.decision() == Decision.APPROVED);
        }
        if (filter.department() != null) {
            and("department = :department")
                    .param("department", filter.department().name());
        }
        if (filter.empEmail() != null) {
            and("emp_email = :person").param("person", filter.empEmail().toString());
        }
    }

    WhereClause and(String condition) {
        conditions.add(condition);
        return this;
    }

    WhereClause param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    WhereClause param(String name, Collection<Department> departments) {
        return param(
                name,
                new SqlArrayValue("text", departments.stream().map(Enum::name).toArray()));
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
