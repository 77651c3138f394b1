package com.timeoff.reader.result.jdbc;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeChange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * What each query reads of a million results in two years: of 20,000 people, one in 97 declined, one in a thousand
 * in HR.
 */
@ProjectionDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

    private static final int PORTION = 100_000;
    private static final int LIMIT = 51;
    /** All that one person has, beside a page of each department. */
    private static final int MOST_ROWS = 4 * LIMIT + 50;

    private static final List<String> FULL = List.of("leave_result", "leave_application", "leave_change");

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final ResultFilter ALL = new ResultFilter(null, null, null);
    private static final EmailAddress PERSON = EmailAddress.of("e7@example.com");
    private static final List<LeaveScope> SCOPES = List.of(
            LeaveScope.EVERYBODYS,
            LeaveScope.NOBODYS,
            new LeaveScope(false, PERSON, Set.of()),
            new LeaveScope(false, PERSON, Set.of(Department.HR)),
            new LeaveScope(false, PERSON, Set.of(Department.HR, Department.OPS)),
            new LeaveScope(false, PERSON, Set.of(Department.values())));

    @Autowired
    JdbcClient jdbc;

    /** In portions: a statement may take no longer than the connection's socketTimeout. */
    @BeforeAll
    void insertAMillion() {
        Tables.empty(jdbc);
        IntStream.range(0, 10).forEach(it -> insert(it * PORTION, (it + 1) * PORTION - 1));
        IntStream.range(0, 12).forEach(it -> insertApplications(it * PORTION, (it + 1) * PORTION - 1));
        IntStream.range(0, 10).forEach(it -> insertChanges(it * PORTION, (it + 1) * PORTION - 1));
        insertWithdrawals();
        insertComments();
        FULL.forEach(it -> jdbc.sql("vacuum analyze " + it).update());
    }

    private void insert(int first, int last) {
        jdbc.sql("""
                insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                    duration_hours, start_date, approved, processed_by, processed_at)
                select lpad(to_hex(n), 32, '0')::uuid, 0, n, 'e' || n % 20000 || '@example.com',
                    case when n % 1000 = 0 then 'HR' when n % 2 = 0 then 'IT' else 'OPS' end,
                    8, date '2026-12-01', n % 97 > 0, 'mia@example.com',
                    timestamptz '2025-01-01 00:00Z' + n * interval '1 minute'
                from generate_series(:first, :last) as n""").param("first", first).param("last", last).update();
    }

    /** The last 200,000 are pending. */
    private void insertApplications(int first, int last) {
        jdbc.sql("""
                insert into leave_application (application_id, source_partition, source_offset, emp_email, department,
                    duration_hours, start_date, pending)
                select lpad(to_hex(n), 32, '0')::uuid, 0, n, 'e' || n % 20000 || '@example.com',
                    case when n % 1000 = 0 then 'HR' when n % 2 = 0 then 'IT' else 'OPS' end,
                    8, date '2026-12-01', n >= 1000000
                from generate_series(:first, :last) as n""").param("first", first).param("last", last).update();
    }

    /** One in 53 is asked to be cancelled, and half of these are; one in 530 waits for it. */
    private void insertChanges(int first, int last) {
        jdbc.sql("""
                insert into leave_change (application_id, revision, source_partition, source_offset, emp_email,
                    department, duration_hours, start_date, last_day, change, status, changed_by, changed_at, latest)
                select lpad(to_hex(n), 32, '0')::uuid, revision, 0, n * 3 + revision,
                    'e' || n % 20000 || '@example.com',
                    case when n % 1000 = 0 then 'HR' when n % 2 = 0 then 'IT' else 'OPS' end,
                    8, date '2026-12-01', date '2026-12-01', status, status, 'mia@example.com', now(),
                    revision = case when n % 97 = 0 then 1 when n % 53 = 0 then 3 when n % 530 = 1 then 2 else 1 end
                from generate_series(:first, :last) as n
                cross join lateral (
                    select 1 as revision, case when n % 97 > 0 then 'APPROVED' else 'DECLINED' end as status
                    union all
                    select 2, 'CANCELLATION_REQUESTED' where n % 97 > 0 and (n % 53 = 0 or n % 530 = 1)
                    union all
                    select 3, case when n % 106 = 0 then 'CANCELLED' else 'APPROVED' end
                    where n % 97 > 0 and n % 53 = 0) as changes""").param("first", first).param("last", last).update();
    }

    private void insertWithdrawals() {
        jdbc.sql("""
                insert into leave_change (application_id, revision, source_partition, source_offset, emp_email,
                    department, duration_hours, start_date, last_day, change, status, changed_by, changed_at)
                select lpad(to_hex(n), 32, '0')::uuid, 1, 0, n * 3, 'e' || n % 20000 || '@example.com',
                    case when n % 1000 = 0 then 'HR' when n % 2 = 0 then 'IT' else 'OPS' end,
                    8, date '2026-12-01', date '2026-12-01', 'WITHDRAWN', 'WITHDRAWN', 'mia@example.com', now()
                from generate_series(2000000, 2099999) as n""").update();
    }

    /** A hundred on each of a hundred. */
    private void insertComments() {
        jdbc.sql("""
                insert into leave_change (application_id, revision, source_partition, source_offset, emp_email,
                    department, duration_hours, start_date, last_day, change, status, changed_by, changed_at, latest)
                select lpad(to_hex(n), 32, '0')::uuid, revision, 0, 4000000 + revision, 'e@example.com', 'IT',
                    8, date '2026-12-01', date '2026-12-01', 'COMMENTED', 'APPROVED', 'mia@example.com', now(), false
                from generate_series(3000000, 3000099) as n, generate_series(1, 100) as revision""").update();
    }

    @AfterAll
    void empty() {
        jdbc.sql("truncate version_1_result, " + String.join(", ", FULL)).update();
    }

    @Test
    void aPageReadsNotMuchMoreThanAPage() {
        for (var scope : SCOPES) {
            for (var filter : filters()) {
                for (var before : List.of(Long.MAX_VALUE, 500_000L, 1L)) {
                    var query = new LeaveListQuery(scope, filter, before, LIMIT);
                    assertReads(MOST_ROWS, query.sql(), query.params());
                }
            }
        }
    }

    @Test
    void aPageOfTheStreamIsReadInItsOrder() {
        assertReads(
                LIMIT,
                JdbcLeaveEventLog.RESULTS,
                Map.of("partition", 0, "after", 400_000L, "upTo", 999_999L, "limit", LIMIT));
        assertReads(
                LIMIT,
                JdbcLeaveEventLog.CHANGES,
                Map.of("partition", 0, "after", 400_000L, "upTo", 999_999L, "limit", LIMIT));
    }

    @Test
    void aPageOfAListByStatusReadsNotMuchMoreThanAPage() {
        for (var status : LeaveStatus.values()) {
            for (var scope : SCOPES) {
                for (var filter : filters()) {
                    if (filter.decision() == null) {
                        var query = new LeaveListQuery(
                                scope,
                                new ResultFilter(status, null, filter.department(), filter.empEmail()),
                                Long.MAX_VALUE,
                                LIMIT);
                        assertReads(MOST_ROWS, query.sql(), query.params());
                    }
                }
            }
        }
    }

    /** Of five hundred that are there: what is read for each batch. */
    @Test
    void aBatchReadsItsOwnRowsOnly() {
        var ids = IntStream.range(400_000, 400_500)
                .mapToObj(it -> new UUID(0, it))
                .toArray();
        var params = Map.of("ids", new SqlArrayValue("uuid", ids));
        for (var sql : List.of(
                JdbcListFlags.AFTER_APPLICATIONS,
                JdbcListFlags.AFTER_RESULTS,
                JdbcListFlags.AFTER_CHANGES,
                JdbcListFlags.LATEST,
                JdbcListFlags.CANCELLED,
                JdbcListFlags.CANCELLED_AFTER_RESULTS)) {
            assertReads(1_100, sql, params);
        }
    }

    @Test
    void whichChangeIsTheLatestIsFoundByReadingEachOnce() {
        var ids = IntStream.range(3_000_000, 3_000_100)
                .mapToObj(it -> new UUID(0, it))
                .toArray();

        assertReads(10_000, JdbcListFlags.LATEST, Map.of("ids", new SqlArrayValue("uuid", ids)));
    }

    @Test
    void copiesOfChangesAreComparedWithTheirOwnRevisionsOnly() {
        var copies = IntStream.range(3_000_000, 3_000_100)
                .mapToObj(it -> SomeChange.of(new UUID(0, it), 7, "COMMENTED", LeaveStatus.APPROVED))
                .toList();

        assertReads(
                200,
                "select * from leave_change where " + JdbcLeaveChanges.KEY.isAmong(),
                JdbcLeaveChanges.KEY.values(copies));
    }

    @Test
    void oneIsFoundByItsId() {
        for (var sql : List.of(
                JdbcLeaveResults.BY_ID,
                JdbcLeaveResults.BY_MATCHED_ID,
                LeaveStateRow.BY_ID,
                JdbcLeaveChanges.BY_APPLICATION)) {
            assertReads(1, sql, Map.of("id", UUID.randomUUID()));
        }
    }

    @Test
    void countsReadTheirDaysOnly() {
        for (var scope : SCOPES) {
            for (var filter : filters()) {
                var week = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8), ZoneId.of("Europe/Berlin"));
                var where = JdbcDayCounts.where(scope, filter, week);
                assertReads(MINUTES_OF_A_WEEK, JdbcDayCounts.sql(where), where.params());
            }
        }
    }

    /** Of half of all rows it would rightly read the table. */
    @Test
    void countsOfAQuarterReadTheirDaysOnly() {
        var quarter = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), ZoneId.of("UTC"));
        var where = JdbcDayCounts.where(LeaveScope.EVERYBODYS, ALL, quarter);
        assertReads(90 * 24 * 60, JdbcDayCounts.sql(where), where.params());
    }

    private static List<ResultFilter> filters() {
        var filters = new ArrayList<ResultFilter>();
        for (var decision : Arrays.asList(null, Decision.APPROVED, Decision.DECLINED)) {
            for (var department : Arrays.asList(null, Department.HR, Department.IT, Department.OPS)) {
                for (var person : Arrays.asList(null, PERSON, EmailAddress.of("nobody@example.com"))) {
                    filters.add(new ResultFilter(decision, department, person));
                }
            }
        }
        return filters;
    }

    private void assertReads(int mostRows, String sql, Map<String, ?> params) {
        QueryPlan.of(QueryPlan.explain(jdbc, sql).params(params)).assertReads(mostRows, FULL);
    }

    private void assertReads(int mostRows, String sql, List<?> params) {
        QueryPlan.of(QueryPlan.explain(jdbc, sql).params(params)).assertReads(mostRows, FULL);
    }
}
