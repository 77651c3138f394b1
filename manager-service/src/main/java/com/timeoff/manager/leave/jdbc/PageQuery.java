package com.timeoff.manager.leave.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.Status;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list: the first of several lists, one for each department and status, and one of what else is a
 * person's own. An index has each department's in its order, forwards and backwards, so that a page costs the same
 * however long they are. Migrations, which never change, know it as OldestQuery.
 */
final class PageQuery {

    private static final String NOTHING = "select * from leave_application where false";

    private final List<String> lists = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final ArrivalOrder order;

    /** @param after the position that the page is behind, see {@link ArrivalOrder#position} */
    PageQuery(LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after) {
        this.order = order;
        params.put("seq", order == ArrivalOrder.OLDEST ? after : -after);
        var statuses = filter.status() == null ? List.of(Status.values()) : List.of(filter.status());
        var departments = filter.department() == null ? List.of(Department.values()) : List.of(filter.department());
        var person = filter.empEmail();
        if (person != null) {
            var visible = departments.stream()
                    .filter(it -> scope.includes(person, it))
                    .toList();
            addPersons(person, visible, statuses);
            return;
        }
        var managed = scope.everybodys() ? departments : scope.departments();
        var elsewhere = new ArrayList<Department>();
        for (var department : departments) {
            if (managed.contains(department)) {
                statuses.forEach(status -> addList(department, status));
            } else {
                elsewhere.add(department);
            }
        }
        addPersons(scope.email(), elsewhere, statuses);
    }

    String sql() {
        return lists.isEmpty()
                ? NOTHING
                : ordered("select * from (" + String.join(" union all ", lists)
                        + ") as page order by seq {direction} limit :limit");
    }

    Map<String, Object> params() {
        return params;
    }

    /** The filters are named in the order, too: only then H2 sees that the index has it already. */
    private void addList(Department department, Status status) {
        lists.add(ordered("""
                (select * from leave_application
                where emp_department = :%1$s and status = :%2$s and seq {behind} :seq
                order by emp_department {direction}, status {direction}, seq {direction} limit :limit)""".formatted(department, status)));
        params.put(department.name(), department.name());
        params.put(status.name(), status.name());
    }

    /**
     * One person's, block by block of arrivals, are few enough to be sorted; "offset 0" keeps H2 from reading whole
     * departments in their place.
     */
    private void addPersons(@Nullable EmailAddress email, List<Department> departments, List<Status> statuses) {
        if (email == null || departments.isEmpty()) {
            return;
        }
        lists.add(ordered("""
                (select * from (
                    select application.* from generate_series(0, coalesce(
                        (select arrival_block from leave_application order by seq desc limit 1), 0)) as block (number)
                    join leave_application as application
                        on application.arrival_block = block.number and application.emp_email = :person
                    offset 0) as own
                where emp_department in (:departments) and status in (:statuses) and seq {behind} :seq
                order by seq {direction} limit :limit)"""));
        params.put("person", email.toString());
        params.put("departments", departments.stream().map(Enum::name).toList());
        params.put("statuses", statuses.stream().map(Enum::name).toList());
    }

    private String ordered(String sql) {
        var oldest = order == ArrivalOrder.OLDEST;
        return sql.replace("{behind}", oldest ? ">" : "<").replace("{direction}", oldest ? "asc" : "desc");
    }
}
