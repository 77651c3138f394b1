package com.timeoff.reader.result.jdbc;

import com.timeoff.models.Decision;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the list. The filters are named in the order, too: only then H2 sees that an index has it already. */
final class NewestQuery {

    private final List<String> filters = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    NewestQuery(ResultFilter filter) {
        if (filter.empEmail() != null) {
            where("emp_email", filter.empEmail());
        }
        if (filter.department() != null) {
            where("department", filter.department().name());
        }
        if (filter.decision() != null) {
            where("approved", filter.decision() == Decision.APPROVED);
        }
    }

    String sql() {
        var conditions = new StringBuilder();
        filters.forEach(it -> conditions.append(it).append(" = :").append(it).append(" and "));
        return "select * from leave_result where " + conditions + "seq < :before order by " + order()
                + "seq desc limit :limit";
    }

    Map<String, Object> params() {
        return params;
    }

    /** One person's results are few: whoever asks for them by e-mail needs no other index. */
    private String order() {
        var sorted = filters.contains("emp_email") ? List.of("emp_email") : filters;
        return sorted.isEmpty() ? "" : String.join(", ", sorted) + ", ";
    }

    private void where(String column, Object value) {
        filters.add(column);
        params.put(column, value);
    }
}
