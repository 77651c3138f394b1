package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.database.Column;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.AwayColleagues;
import com.timeoff.manager.leave.LeavePeriods;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL finds leave by its days: 100,000 approved ones over ten years, a third of each department, one in fifty of
 * them 100 days long, and 10,000 pending ones of one person within ten days.
 */
@RepositoryTest
class LeavePeriodsPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        insertApproved();
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset)
                        select gen_random_uuid(), 'many@example.com', 'IT', 8, date '2026-12-01' + n % 10, 1, n
                        from generate_series(1, 10000) as n""").update();
        jdbc.sql("vacuum analyze leave_application").update();
    }

    private void insertApproved() {
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at, revision,
                            last_day)
                        select gen_random_uuid(), 'e' || n % 3000 || '@example.com',
                            (array['HR', 'IT', 'OPS'])[n % 3 + 1], 24, start, 1, n, 'APPROVED', 'mia@example.com', now(), 1,
                            start + case n % 50 when 0 then 100 else 2 end
                        from generate_series(1, 100000) as n
                        cross join lateral (select date '2022-01-01' + (n::bigint * 7919 % 3650)::integer as start) as leave""").update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("truncate leave_application, leave_change, outbox").update();
    }

    /** Each person has three a year. */
    @Test
    void ofAPersonItReadsWhatIsNear() {
        var asked = asked("e%d@example.com");

        assertReads(plan(JdbcLeavePeriods.NEARBY, asked), 100, "approved_of_employee", "pending_of_employee");
    }

    @Test
    void ofManyPendingOnesItReadsNoMoreThanTheLimit() {
        var asked = asked("many@example.com");

        assertReads(
                plan(JdbcLeavePeriods.NEARBY, asked),
                LeavePeriods.MAX_NEARBY,
                "approved_of_employee",
                "pending_of_employee");
    }

    /** About nine a day and department, of which each is away for three; the index is read for a month. */
    @Test
    void ofADepartmentItReadsAMonth() {
        var plan = plan(JdbcLeavePeriods.AWAY, asked("a%d@example.com"));

        assertReads(plan, 500, "approved_of_department", "long_approved_of_department");
        assertThat(plan).contains("Index Only Scan using leave_application_approved_of_department");
    }

    @Test
    void ofAWholeDepartmentThatIsAwayItCountsAThousand() {
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, source_partition, source_offset, status, processed_by, processed_at, revision,
                            last_day)
                        select gen_random_uuid(), 'f' || n || '@example.com', 'IT', 80, date '2026-12-01', 1, n, 'APPROVED',
                            'mia@example.com', now(), 1, date '2026-12-14'
                        from generate_series(1, 100000) as n""").update();
        jdbc.sql("vacuum analyze leave_application").update();

        assertReads(
                plan(JdbcLeavePeriods.AWAY, asked("a%d@example.com")),
                2 * AwayColleagues.MAX_COUNTED,
                "approved_of_department",
                "long_approved_of_department");
    }

    /** A page of them. */
    private static List<LeavePeriod> asked(String email) {
        return IntStream.range(0, 200)
                .mapToObj(it -> new LeavePeriod(
                        UUID.randomUUID(),
                        LeaveStatus.PENDING,
                        new RequestedLeave(
                                EmailAddress.of(email.formatted(it)), Department.IT, 16, FIRST.plusDays(it % 10)),
                        FIRST.plusDays(it % 10 + 1)))
                .toList();
    }

    /** The rows are those of one application. */
    private static void assertReads(String plan, int most, String... indexes) {
        assertThat(plan).as(plan).doesNotContain("Seq Scan");
        for (var index : indexes) {
            assertThat(plan).as(plan).contains("leave_application_" + index);
        }
        var rows = Pattern.compile("Index[^\\n]*actual rows=(\\d+)[^\\n]*loops=200|Removed by Filter: (\\d+)")
                .matcher(plan);
        while (rows.find()) {
            assertThat(Integer.parseInt(rows.group(1) == null ? rows.group(2) : rows.group(1)))
                    .as(plan)
                    .isLessThanOrEqualTo(most);
        }
    }

    private String plan(String sql, List<LeavePeriod> asked) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + sql)
                        .params(Column.values(JdbcLeavePeriods.ASKED, asked))
                        .query(String.class)
                        .list());
    }
}
