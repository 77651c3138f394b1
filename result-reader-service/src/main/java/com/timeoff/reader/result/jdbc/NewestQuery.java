package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list: the newest of everybody's, or of several lists, one for each department that somebody manages and
 * one of what else is a person's own. An index has each in its order, so that a page costs the same wherever it is, and
 * however little of all results somebody may see.
 */
final class NewestQuery {

    private static final String NOTHING = "select * from leave_result where false";

    private final List<String> lists = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final String decided;

    NewestQuery(LeaveScope scope, ResultFilter filter) {
        this.decided = filter.decision() == null ? "" : "approved = :approved and ";
        params.put("approved", filter.decision() == Decision.APPROVED);
        var departments = filter.department() == null ? List.of(Department.values()) : List.of(filter.department());
        var person = filter.empEmail();
        var own = scope.email();
        if (person != null) {
            addPersons(
                    person,
                    departments.stream()
                            .filter(it -> scope.includes(person, it))
                            .toList());
        } else if (scope.everybodys()) {
            addList(filter.department());
        } else {
            departments.stream().filter(scope.departments()::contains).forEach(this::addList);
            if (own != null) {
                addPersons(
                        own,
                        departments.stream()
                                .filter(it -> !scope.departments().contains(it))
                                .toList());
            }
        }
    }

    String sql() {
        return switch (lists.size()) {
            case 0 -> NOTHING;
            case 1 -> lists.get(0);
            default ->
                "select * from ((" + String.join(") union all (", lists) + ")) as page order by seq desc limit :limit";
        };
    }

    Map<String, Object> params() {
        return params;
    }

    /** The filters are named in the order, too: only then H2 sees that an index has it already. */
    private void addList(@Nullable Department department) {
        var inDepartment = department == null ? "" : "department = :" + department + " and ";
        var order = (inDepartment.isEmpty() ? "" : "department, ") + (decided.isEmpty() ? "" : "approved, ");
        lists.add("select * from leave_result where " + inDepartment + decided + "seq < :before order by " + order
                + "seq desc limit :limit");
        if (department != null) {
            params.put(department.name(), department.name());
        }
    }

    /**
     * One person's, block by block of arrivals, are few enough to be sorted; "offset 0" keeps H2 from reading whole
     * departments in their place.
     */
    private void addPersons(EmailAddress email, List<Department> departments) {
        if (departments.isEmpty()) {
            return;
        }
        lists.add("""
                select * from (
                    select result.* from generate_series(0, coalesce(
                        (select arrival_block from leave_result order by seq desc limit 1), 0)) as block (number)
                    join leave_result as result
                        on result.arrival_block = block.number and result.emp_email = :person
                    offset 0) as own
                where department in (:departments) and %s seq < :before
                order by seq desc limit :limit""".formatted(decided));
        params.put("person", email.toString());
        params.put("departments", departments.stream().map(Enum::name).toList());
    }
}
