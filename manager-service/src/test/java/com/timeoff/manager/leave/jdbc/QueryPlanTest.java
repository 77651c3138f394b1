package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.testing.security.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL finds the pages of a list of a million, most of them decided and hardly any declined. */
@RepositoryTest
class QueryPlanTest {

    private static final int PORTION = 100_000;
    private static final int LIMIT = 51;
    private static final int ONE_PERSONS = 200;

    @Autowired
    JdbcClient jdbc;

    /** In portions: a statement may take no longer than the connection's socketTimeout. */
    @BeforeEach
    void fill() {
        IntStream.range(0, 10).forEach(it -> insert(it * PORTION + 1, (it + 1) * PORTION));
        jdbc.sql("""
                        insert into leave_change (application_id, revision, change, status, last_day, changed_by, changed_at)
                        select id, revision, status, status, leave_start_date, processed_by, processed_at
                        from leave_application where revision = 1""").update();
        jdbc.sql("vacuum analyze leave_application, leave_change").update();
    }

    private void insert(int first, int last) {
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at, revision)
                        select lpad(to_hex(n), 32, '0')::uuid, 'e' || n % 5000 || '@example.com',
                            (array['HR', 'IT', 'OPS'])[n % 3 + 1], 8, date '2026-12-01', n % 3, n, status,
                            case status when 'PENDING' then null else 'mia@example.com' end,
                            case status when 'PENDING' then null else now() end, (status <> 'PENDING' and n % 10 = 0)::integer
                        from generate_series(:first, :last) as n
                        cross join lateral (select case when n % 100000 = 0 then 'DECLINED'
                            when n % 1000 = 1 then 'PENDING' else 'APPROVED' end) as decided (status)""").param("first", first).param("last", last).update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
    }

    @Test
    void noListReadsMoreThanAPageAndOnePersonsOwn() {
        for (var scope : List.of(
                LeaveScope.EVERYBODYS, LeaveScope.of(People.ALICE), LeaveScope.of(People.MIA), LeaveScope.NOBODYS)) {
            for (var filter : filters()) {
                for (var order : ArrivalOrder.values()) {
                    assertReadsOnlyThePage(new PageQuery(scope, filter, order, order.start()), scope + " " + filter);
                    assertReadsOnlyThePage(new PageQuery(scope, filter, order, middle(order)), scope + " " + filter);
                }
            }
        }
        assertThat(plan(JdbcLeaveApplications.COUNT_PENDING, Map.of("departments", List.of("HR", "IT", "OPS"))))
                .contains("leave_application_of_department_by_status");
    }

    private static List<ApplicationFilter> filters() {
        var filters = new ArrayList<ApplicationFilter>();
        for (var status : new LeaveStatus[] {null, LeaveStatus.PENDING, LeaveStatus.APPROVED, LeaveStatus.DECLINED}) {
            for (var department : new Department[] {null, Department.IT, Department.HR}) {
                filters.add(new ApplicationFilter(status, department, null));
                filters.add(new ApplicationFilter(status, department, EmailAddress.of("e7@example.com")));
            }
        }
        return filters;
    }

    private static long middle(ArrivalOrder order) {
        return order == ArrivalOrder.OLDEST ? 500_000 : -500_000;
    }

    /** What is one person's own is few enough to be sorted, or passed over where the status is a rare one. */
    private void assertReadsOnlyThePage(PageQuery query, String asked) {
        var plan = plan(query.sql(), query.params());
        assertThat(plan).as(asked).doesNotContain("Seq Scan");
        var rows = Pattern.compile("(?:actual rows=|Removed by Filter: |Removed by Index Recheck: )(\\d+)")
                .matcher(plan);
        while (rows.find()) {
            assertThat(Integer.parseInt(rows.group(1))).as(plan).isLessThanOrEqualTo(ONE_PERSONS);
        }
    }

    private String plan(String sql, Map<String, Object> params) {
        var lines = jdbc.sql("explain (analyze, timing off) " + sql)
                .params(params)
                .param("limit", LIMIT)
                .query(String.class)
                .list();
        return String.join("\n", lines);
    }
}
