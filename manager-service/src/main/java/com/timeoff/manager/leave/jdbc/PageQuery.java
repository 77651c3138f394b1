package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list: the first of several lists, one for each department, and one of what else is a person's own. An
 * index has each of them in its order, so that PostgreSQL merges them and reads no more than the page, however long they
 * are; by one condition with "or" it would sort them all, or pass over all that is in no list.
 */
final class PageQuery {

    private static final String NOTHING = "select * from leave_application where false limit :limit";

    private final List<String> lists = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final ApplicationFilter filter;
    private final ArrivalOrder order;

    /** @param after the position that the page is behind, see {@link ArrivalOrder#position} */
    PageQuery(LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after) {
        this.filter = filter;
        this.order = order;
        params.put("seq", order == ArrivalOrder.OLDEST ? after : -after);
        if (filter.status() != null) {
            params.put("status", filter.status().name());
        }
        var departments = filter.department() == null ? List.of(Department.values()) : List.of(filter.department());
        var person = filter.empEmail();
        if (person != null) {
            addPersons(
                    person,
                    departments.stream()
                            .filter(it -> scope.includes(person, it))
                            .toList());
            return;
        }
        var elsewhere = new ArrayList<Department>();
        for (var department : departments) {
            if (scope.everybodys() || scope.departments().contains(department)) {
                addDepartments(department);
            } else {
                elsewhere.add(department);
            }
        }
        addPersons(scope.email(), elsewhere);
    }

    String sql() {
        return lists.isEmpty() ? NOTHING : LeaveApplicationRow.SELECT_FROM.formatted(page()) + inOrder();
    }

    private String page() {
        return "(select * from (%s) as lists %s)".formatted(String.join(" union all ", lists), firstOf());
    }

    Map<String, Object> params() {
        return params;
    }

    private void addDepartments(Department department) {
        addList("emp_department = :" + department);
        params.put(department.name(), department.name());
    }

    private void addPersons(@Nullable EmailAddress email, List<Department> departments) {
        if (email != null && !departments.isEmpty()) {
            addList("emp_email = :person and emp_department in (:departments)");
            params.put("person", email.toString());
            params.put("departments", departments.stream().map(Enum::name).toList());
        }
    }

    /** With its own order and limit: only then PostgreSQL sees that the index has the list in this order. */
    private void addList(String condition) {
        lists.add("(select * from leave_application where %s%s and seq %s :seq %s)"
                .formatted(
                        condition,
                        filter.status() == null ? "" : " and status = :status",
                        order == ArrivalOrder.OLDEST ? ">" : "<",
                        firstOf()));
    }

    private String firstOf() {
        return inOrder() + " limit :limit";
    }

    private String inOrder() {
        return "order by seq " + (order == ArrivalOrder.OLDEST ? "asc" : "desc");
    }
}
