package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.DayCount;
import com.timeoff.reader.result.DayCounts;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.security.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectionDatabase
@Import(JdbcDayCounts.class)
class JdbcDayCountsTest {

    private static final ResultFilter ALL = new ResultFilter(null, null, null);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Period BOTH_DAYS = new Period(MONDAY, TUESDAY, ZoneId.of("UTC"));

    @Autowired
    LeaveResults results;

    @Autowired
    DayCounts counts;

    @Autowired
    JdbcClient jdbc;

    private long offset;

    @BeforeEach
    void empty() {
        Tables.empty(jdbc);
    }

    @Test
    void countsByDayAndDepartment() {
        decide("a@example.com", Department.OPS, Decision.APPROVED, "2026-11-24T12:00:00Z");
        decide("a@example.com", Department.IT, Decision.DECLINED, "2026-11-24T23:59:59.999Z");
        decide("b@example.com", Department.IT, Decision.APPROVED, "2026-11-24T00:00:00Z");
        decide("b@example.com", Department.IT, Decision.APPROVED, "2026-11-23T00:00:00Z");
        decide("b@example.com", Department.IT, Decision.APPROVED, "2026-11-22T23:59:59.999Z");
        decide("b@example.com", Department.IT, Decision.APPROVED, "2026-11-25T00:00:00Z");
        decide("b@example.com", Department.IT, Decision.APPROVED, null);

        assertThat(count(LeaveScope.EVERYBODYS, ALL))
                .containsExactly(
                        new DayCount(MONDAY, Department.IT, 1, 0),
                        new DayCount(TUESDAY, Department.IT, 1, 1),
                        new DayCount(TUESDAY, Department.OPS, 1, 0));
    }

    @Test
    void countsAllOfThem() {
        results.add(
                LongStream.range(0, 1_259).mapToObj(it -> SomeResult.at(0, it)).toList());

        assertThat(count(LeaveScope.EVERYBODYS, ALL)).containsExactly(new DayCount(TUESDAY, Department.IT, 1_259, 0));
    }

    /** Where clocks change, a day is an hour longer, or shorter, than others. */
    @Test
    void aDayIsOneOfTheZone() {
        decide("a@example.com", Department.IT, Decision.APPROVED, "2026-10-24T21:59:59Z");
        decide("a@example.com", Department.IT, Decision.APPROVED, "2026-10-24T22:00:00Z");
        decide("a@example.com", Department.IT, Decision.APPROVED, "2026-10-25T22:59:59Z");
        decide("a@example.com", Department.IT, Decision.APPROVED, "2026-10-25T23:00:00Z");

        assertThat(countOctober("Europe/Berlin")).containsExactly("24: 1", "25: 2", "26: 1");
        assertThat(countOctober("America/Los_Angeles")).containsExactly("24: 2", "25: 2");
        assertThat(countOctober("Asia/Kathmandu")).containsExactly("25: 2", "26: 2");
    }

    @Test
    void filters() {
        decide("a@example.com", Department.IT, Decision.APPROVED, "2026-11-24T12:00:00Z");
        decide("a@example.com", Department.HR, Decision.DECLINED, "2026-11-24T12:00:00Z");
        decide("b@example.com", Department.IT, Decision.DECLINED, "2026-11-24T12:00:00Z");

        assertThat(count(LeaveScope.EVERYBODYS, new ResultFilter(Decision.DECLINED, null, null)))
                .containsExactly(
                        new DayCount(TUESDAY, Department.HR, 0, 1), new DayCount(TUESDAY, Department.IT, 0, 1));
        assertThat(count(LeaveScope.EVERYBODYS, new ResultFilter(null, Department.IT, null)))
                .containsExactly(new DayCount(TUESDAY, Department.IT, 1, 1));
        assertThat(count(LeaveScope.EVERYBODYS, new ResultFilter(null, null, EmailAddress.of("b@example.com"))))
                .containsExactly(new DayCount(TUESDAY, Department.IT, 0, 1));
        assertThat(count(
                        LeaveScope.EVERYBODYS,
                        new ResultFilter(Decision.APPROVED, Department.IT, EmailAddress.of("a@example.com"))))
                .containsExactly(new DayCount(TUESDAY, Department.IT, 1, 0));
        assertThat(count(
                        LeaveScope.EVERYBODYS,
                        new ResultFilter(null, null, EmailAddress.of("'or'1'='1'--@example.com"))))
                .isEmpty();
    }

    @Test
    void countsNothingThatIsNotInTheScope() {
        decide("mia@example.com", Department.HR, Decision.APPROVED, "2026-11-24T12:00:00Z");
        decide("bob@example.com", Department.OPS, Decision.DECLINED, "2026-11-24T12:00:00Z");
        decide("bob@example.com", Department.HR, Decision.APPROVED, "2026-11-24T12:00:00Z");
        var own = new DayCount(TUESDAY, Department.HR, 1, 0);
        var managed = new DayCount(TUESDAY, Department.OPS, 0, 1);
        var mia = LeaveScope.ownAndManaged(People.MIA);

        assertThat(count(mia, ALL)).containsExactly(own, managed);
        assertThat(count(mia, new ResultFilter(null, Department.HR, null))).containsExactly(own);
        assertThat(count(mia, new ResultFilter(null, null, EmailAddress.of("bob@example.com"))))
                .containsExactly(managed);
        assertThat(count(LeaveScope.own(People.MIA), ALL)).containsExactly(own);
        assertThat(count(LeaveScope.own(People.MIA), new ResultFilter(null, null, EmailAddress.of("bob@example.com"))))
                .isEmpty();
        assertThat(count(LeaveScope.NOBODYS, ALL)).isEmpty();
    }

    @Test
    void countsAYear() {
        decide("a@example.com", Department.IT, Decision.APPROVED, "2028-02-29T12:00:00Z");
        var year = new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31), ZoneId.of("Europe/Berlin"));

        assertThat(counts.of(LeaveScope.ownAndManaged(People.MIA), ALL, year))
                .containsExactly(new DayCount(LocalDate.of(2028, 2, 29), Department.IT, 1, 0));
    }

    @Test
    void anyDateIsOne() {
        for (var day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            for (var zone : List.of("Pacific/Kiritimati", "Pacific/Niue")) {
                assertThat(counts.of(LeaveScope.EVERYBODYS, ALL, new Period(day, day, ZoneId.of(zone))))
                        .isEmpty();
            }
        }
    }

    private List<String> countOctober(String zone) {
        var period = new Period(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 27), ZoneId.of(zone));
        return counts.of(LeaveScope.EVERYBODYS, ALL, period).stream()
                .map(it -> it.day().getDayOfMonth() + ": " + it.approved())
                .toList();
    }

    private List<DayCount> count(LeaveScope scope, ResultFilter filter) {
        return counts.of(scope, filter, BOTH_DAYS);
    }

    private void decide(String email, Department department, Decision decision, String at) {
        results.add(List.of(
                SomeResult.decided(0, offset++, email, department, decision, at == null ? null : Instant.parse(at))));
    }
}
