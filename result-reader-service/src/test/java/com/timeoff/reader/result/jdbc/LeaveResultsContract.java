package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.reader.result.SourcePosition;
import com.timeoff.reader.result.Version1Results;
import com.timeoff.reader.result.stream.ResultLog;
import com.timeoff.testing.CountedStatements;
import com.timeoff.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do. */
@ProjectionDatabase
@Import(CountedStatements.class)
abstract class LeaveResultsContract {

    private static final EmailAddress LONGEST = EmailAddress.of("x".repeat(242) + "@example.com");
    private static final ResultFilter ALL = new ResultFilter(null, null, null);

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveApplications applications;

    @Autowired
    Version1Results version1Results;

    @Autowired
    ResultLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        Tables.empty(jdbc);
    }

    @Test
    void keepsEveryField() {
        var full = SomeResult.at(2, 41);
        var bare = new LeaveResult(
                new SourcePosition(0, 0),
                UUID.randomUUID(),
                true,
                EmailAddress.of("ünï@example.com"),
                Department.OPS,
                2000,
                LocalDate.of(1, 1, 1),
                Decision.DECLINED,
                "",
                null,
                null);
        var extreme = new LeaveResult(
                new SourcePosition(0, Long.MAX_VALUE),
                UUID.randomUUID(),
                true,
                LONGEST,
                Department.HR,
                1,
                LocalDate.of(9999, 12, 31),
                Decision.APPROVED,
                "😀".repeat(127),
                "é".repeat(500),
                Instant.parse("0001-01-01T00:00:00Z"));
        var latest = new LeaveResult(
                new SourcePosition(1, 1),
                UUID.randomUUID(),
                true,
                EmailAddress.of("a@b.c"),
                Department.HR,
                1,
                LocalDate.of(2024, 2, 29),
                Decision.APPROVED,
                "a",
                "",
                Instant.parse("9999-12-31T23:59:59.999Z"));

        results.add(List.of(full, bare, extreme, latest));

        for (var result : List.of(full, bare, extreme, latest)) {
            assertThat(results.find(result.applicationId())).contains(result);
        }
        assertThat(results.find(UUID.randomUUID())).isEmpty();
    }

    /** Two of them for how far the partition has come. */
    @Test
    void aBatchOfAnySizeIsThreeStatements(@Autowired CountedStatements statements) {
        var batch = LongStream.range(0, 1_000)
                .mapToObj(offset -> SomeResult.at(0, offset))
                .toList();
        var pending = LongStream.range(0, 1_000)
                .mapToObj(offset -> SomeApplication.of(offset, "a@example.com", Department.IT))
                .toList();

        assertThat(statements.during(() -> results.add(batch))).isEqualTo(3);
        assertThat(statements.during(() -> applications.add(pending))).isEqualTo(3);
        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 2_000))
                .hasSize(1_000);
    }

    @Test
    void theFirstResultOfAnApplicationStays() {
        var id = UUID.randomUUID();
        var first = SomeResult.with(id, 0, 5, "a@example.com", Department.IT, Decision.APPROVED);
        var second = SomeResult.with(id, 0, 6, "a@example.com", Department.IT, Decision.DECLINED);
        var third = SomeResult.with(id, 1, 0, "b@example.com", Department.HR, Decision.DECLINED);

        results.add(List.of(first, second));
        results.add(List.of(third, SomeResult.at(1, 1)));

        assertThat(results.find(id)).contains(first);
        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .hasSize(2);
    }

    @Test
    void theFirstResultByPositionStaysWhicheverIsAddedFirst() {
        var id = UUID.randomUUID();
        var first = SomeResult.with(id, 0, 6, "a@example.com", Department.IT, Decision.APPROVED);
        var second = SomeResult.with(id, 1, 0, "a@example.com", Department.IT, Decision.DECLINED);

        results.add(List.of(second));
        results.add(List.of(first, SomeResult.at(1, 1)));

        assertThat(results.find(id)).contains(first);
        assertThat(log.read(0, -1, 10, 10)).containsExactly(first);
    }

    @Test
    void aResultOfVersion1IsThatOfTheOldestPendingApplicationForTheSame() {
        var decided = SomeApplication.of(0, "a@example.com", Department.OPS);
        var first = SomeApplication.of(1, "a@example.com", Department.OPS);
        var second = SomeApplication.of(2, "a@example.com", Department.OPS);
        var others = SomeApplication.of(3, "b@example.com", Department.OPS);
        var result = SomeResult.version1(0, 0, "a@example.com", Department.OPS, Decision.APPROVED);
        applications.add(List.of(decided, first, second, others));
        results.add(List.of(
                result,
                SomeResult.with(decided.applicationId(), 0, 1, "a@example.com", Department.OPS, Decision.DECLINED)));

        assertThat(version1Results.touchedBy(List.of(first, others))).containsExactly(first.requested());
        version1Results.match(first.requested());

        var shown =
                SomeResult.version1Of(first.applicationId(), 0, 0, "a@example.com", Department.OPS, Decision.APPROVED);
        assertThat(results.find(first.applicationId())).contains(shown);
        assertThat(results.find(result.applicationId())).contains(shown);
        assertThat(results.find(second.applicationId())).isEmpty();
        assertThat(list(LeaveScope.EVERYBODYS, ALL)).contains(shown);
        assertThat(log.read(0, -1, 0, 10)).containsExactly(shown);
    }

    /** As after every batch of one that has its result in the same one: both are committed when it is done. */
    @Test
    void itGoesOnToTheNextWhenThatOneHasAResultOfItsOwn() {
        var first = SomeApplication.of(1, "a@example.com", Department.OPS);
        var second = SomeApplication.of(2, "a@example.com", Department.OPS);
        var result = SomeResult.version1(0, 0, "a@example.com", Department.OPS, Decision.APPROVED);
        var later = SomeResult.version1(0, 1, "a@example.com", Department.OPS, Decision.DECLINED);
        applications.add(List.of(first, second));
        results.add(List.of(result, later));
        version1Results.match(first.requested());
        assertThat(results.find(second.applicationId()))
                .map(LeaveResult::decision)
                .contains(Decision.DECLINED);

        results.add(List.of(
                SomeResult.with(first.applicationId(), 0, 2, "a@example.com", Department.OPS, Decision.DECLINED)));
        version1Results.match(first.requested());

        assertThat(results.find(first.applicationId()))
                .map(LeaveResult::namesApplication)
                .contains(true);
        assertThat(results.find(second.applicationId()))
                .map(LeaveResult::decision)
                .contains(Decision.APPROVED);
        assertThat(results.find(later.applicationId())).contains(later);
    }

    @Test
    void keepsEveryFieldOfAnApplication() {
        var first = SomeApplication.of(0, "ünï@example.com", Department.OPS);
        var extreme = new LeaveApplication(
                new SourcePosition(0, Long.MAX_VALUE),
                UUID.randomUUID(),
                LONGEST,
                Department.HR,
                2000,
                LocalDate.of(9999, 12, 31));

        applications.add(List.of(first, extreme));

        assertThat(applications.find(first.applicationId())).contains(first);
        assertThat(applications.find(extreme.applicationId())).contains(extreme);
        assertThat(applications.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void copiesOfAnApplicationChangeNothing() {
        var first = SomeApplication.of(0, "a@example.com", Department.IT);
        var copy = SomeApplication.with(first.applicationId(), 1, 5, "a@example.com", Department.IT);
        var other = SomeApplication.of(6, "c@example.com", Department.IT);

        applications.add(List.of(first, copy));
        applications.add(List.of(copy, other));

        assertThat(applications.find(first.applicationId())).contains(first);
        assertThat(applications.find(other.applicationId())).contains(other);
        assertThat(applications.lastOffset(1)).isEqualTo(6);
        assertThat(applications.lastOffset(2)).isEqualTo(-1);
    }

    /** Another maker's id may be on two different applications: all who read the topic must keep the same one. */
    @Test
    void ofTwoApplicationsWithTheSameIdTheFirstByPositionStaysWhicheverIsAddedFirst() {
        var id = UUID.randomUUID();
        var first = SomeApplication.with(id, 0, 7, "a@example.com", Department.HR);
        var second = SomeApplication.with(id, 1, 3, "b@example.com", Department.IT);

        applications.add(List.of(second));
        applications.add(List.of(first));
        assertThat(applications.find(id)).contains(first);

        assertThatThrownBy(() -> applications.add(List.of(second))).isInstanceOf(DuplicateKeyException.class);
        assertThat(applications.find(id)).contains(first);
    }

    @Test
    void aRedeliveryChangesNothing() {
        var batch = List.of(SomeResult.at(0, 0), SomeResult.at(0, 1));
        results.add(batch);
        var before = results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10);

        results.add(List.of(SomeResult.at(0, 0)));
        results.add(batch);

        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .isEqualTo(before)
                .hasSize(2);
        assertThat(log.heads()).hasToString("0-1");
        assertThat(results.lastOffset(0)).isEqualTo(1);
        assertThat(results.lastOffset(1)).isEqualTo(-1);
    }

    @Test
    void allOrNothing() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    results.add(List.of(SomeResult.at(0, 0)));
                    throw new IllegalStateException("the next one failed");
                }))
                .hasMessage("the next one failed");

        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(log.heads()).hasToString("start");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        results.add(LongStream.range(0, 7).mapToObj(it -> SomeResult.at(0, it)).toList());

        var offsets = new ArrayList<Long>();
        var before = Long.MAX_VALUE;
        for (var page = results.newest(LeaveScope.EVERYBODYS, ALL, before, 3);
                !page.isEmpty();
                page = results.newest(LeaveScope.EVERYBODYS, ALL, before, 3)) {
            page.forEach(it -> offsets.add(it.result().position().offset()));
            before = page.get(page.size() - 1).seq();
        }

        assertThat(offsets).containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }

    @Test
    void filters() {
        var a = SomeResult.of(0, 0, "a@example.com", Department.IT, Decision.APPROVED);
        var b = SomeResult.of(0, 1, "a@example.com", Department.HR, Decision.DECLINED);
        var c = SomeResult.of(0, 2, "c@example.com", Department.IT, Decision.DECLINED);
        var d = SomeResult.of(0, 3, "d@example.com", Department.IT, Decision.APPROVED);
        results.add(List.of(a, b, c, d));

        assertThat(list(null, null, null)).containsExactly(d, c, b, a);
        assertThat(list(Decision.APPROVED, null, null)).containsExactly(d, a);
        assertThat(list(Decision.DECLINED, null, null)).containsExactly(c, b);
        assertThat(list(null, Department.IT, null)).containsExactly(d, c, a);
        assertThat(list(null, null, "A@EXAMPLE.com")).containsExactly(b, a);
        assertThat(list(Decision.DECLINED, Department.IT, null)).containsExactly(c);
        assertThat(list(Decision.APPROVED, Department.IT, "a@example.com")).containsExactly(a);
        assertThat(list(Decision.APPROVED, Department.OPS, null)).isEmpty();
        assertThat(list(null, null, "'or+1=1--@example.com")).isEmpty();
    }

    @Test
    void listsWhatIsInTheScopeInFullPages() {
        var own = SomeResult.of(0, 0, "mia@example.com", Department.HR, Decision.APPROVED);
        var managed = SomeResult.of(0, 1, "bob@example.com", Department.OPS, Decision.DECLINED);
        var hidden = SomeResult.of(0, 2, "bob@example.com", Department.HR, Decision.APPROVED);
        results.add(List.of(own, managed, hidden));
        var mia = LeaveScope.ownAndManaged(People.MIA);

        assertThat(list(mia, ALL)).containsExactly(managed, own);
        assertThat(list(mia, new ResultFilter(null, Department.HR, null))).containsExactly(own);
        assertThat(list(mia, new ResultFilter(null, Department.OPS, null))).containsExactly(managed);
        assertThat(list(mia, of("bob@example.com"))).containsExactly(managed);
        assertThat(list(mia, new ResultFilter(Decision.APPROVED, null, null))).containsExactly(own);
        assertThat(list(LeaveScope.own(People.MIA), ALL)).containsExactly(own);
        assertThat(list(LeaveScope.own(People.MIA), of("bob@example.com"))).isEmpty();
        assertThat(list(LeaveScope.own(People.MIA), new ResultFilter(null, Department.OPS, null)))
                .isEmpty();
        assertThat(list(LeaveScope.NOBODYS, ALL)).isEmpty();
    }

    @Test
    void onePersonsAreFoundHoweverManyCameBetween() {
        var first = SomeResult.of(0, 0, "alice@example.com", Department.IT, Decision.APPROVED);
        var last = SomeResult.of(0, 2, "alice@example.com", Department.IT, Decision.DECLINED);
        results.add(List.of(first));
        skipBlocks(3);
        results.add(List.of(SomeResult.of(0, 1, "bob@example.com", Department.IT, Decision.APPROVED), last));

        assertThat(list(LeaveScope.own(People.ALICE), ALL)).containsExactly(last, first);
        assertThat(list(null, null, "alice@example.com")).containsExactly(last, first);
        assertThat(list(Decision.APPROVED, Department.IT, "alice@example.com")).containsExactly(first);
    }

    private List<LeaveResult> list(LeaveScope scope, ResultFilter filter) {
        return results.newest(scope, filter, Long.MAX_VALUE, 2).stream()
                .map(ListedResult::result)
                .toList();
    }

    @Test
    void theLogIsInTheOrderOfOffsets() {
        results.add(List.of(SomeResult.at(0, 8), SomeResult.at(0, 3), SomeResult.at(1, 5), SomeResult.at(0, 4)));

        assertThat(log.heads()).hasToString("0-8_1-5");
        assertThat(offsets(log.read(0, -1, 8, 10))).containsExactly(3L, 4L, 8L);
        assertThat(offsets(log.read(0, 3, 4, 10))).containsExactly(4L);
        assertThat(offsets(log.read(0, -1, 8, 2))).containsExactly(3L, 4L);
        assertThat(log.read(2, -1, 8, 10)).isEmpty();
    }

    /** How the pages of a list that is long enough for it to matter are found. */
    @Test
    void aPageNeedsNoSorting() {
        addManyPeoples(0, 1_000);
        skipBlocks(3);
        addManyPeoples(1_000, 3_000);
        jdbc.sql("analyze").update();

        assertNeedsNoSorting(plan(ALL));
        assertNeedsNoSorting(plan(new ResultFilter(Decision.APPROVED, null, null)));
        assertNeedsNoSorting(plan(new ResultFilter(null, Department.IT, null)));
        assertNeedsNoSorting(plan(new ResultFilter(Decision.APPROVED, Department.IT, null)));

        assertIsPutTogether(plan(LeaveScope.ownAndManaged(People.MIA), ALL));
        assertIsPutTogether(
                plan(LeaveScope.ownAndManaged(People.MIA), new ResultFilter(Decision.APPROVED, null, null)));
        assertNeedsNoSorting(plan(LeaveScope.ownAndManaged(People.MIA), new ResultFilter(null, Department.OPS, null)));

        assertFindsOnePersons(plan(LeaveScope.ownAndManaged(People.MIA), new ResultFilter(null, Department.HR, null)));
        assertFindsOnePersons(plan(of("e1@example.com")));
        assertFindsOnePersons(
                plan(new ResultFilter(Decision.APPROVED, Department.IT, EmailAddress.of("e1@example.com"))));
        assertFindsOnePersons(plan(LeaveScope.own(People.ALICE), ALL));
        assertFindsOnePersons(plan(LeaveScope.own(People.ALICE), new ResultFilter(null, Department.IT, null)));
    }

    private void addManyPeoples(long from, long to) {
        results.add(LongStream.range(from, to)
                .mapToObj(it -> SomeResult.of(
                        0,
                        it,
                        "e" + it % 100 + "@example.com",
                        Department.values()[(int) (it % 3)],
                        Decision.values()[(int) (it % 2)]))
                .toList());
    }

    /** As if so many results had come meanwhile. */
    private void skipBlocks(int count) {
        var last =
                jdbc.sql("select max(seq) from leave_result").query(Long.class).single();
        jdbc.sql("alter table leave_result alter column seq restart with " + (last + count * 10_000L))
                .update();
    }

    abstract void assertNeedsNoSorting(String plan);

    /** Of lists of departments and one of a person's own, so that nobody else's results are read. */
    abstract void assertIsPutTogether(String plan);

    abstract void assertFindsOnePersons(String plan);

    private String plan(ResultFilter filter) {
        return plan(LeaveScope.EVERYBODYS, filter);
    }

    private String plan(LeaveScope scope, ResultFilter filter) {
        var query = new NewestQuery(scope, filter);
        var lines = jdbc.sql("explain " + query.sql())
                .params(query.params())
                .param("before", Long.MAX_VALUE)
                .param("limit", 5)
                .query(String.class)
                .list();
        return String.join("\n", lines);
    }

    private static ResultFilter of(String email) {
        return new ResultFilter(null, null, EmailAddress.of(email));
    }

    private List<LeaveResult> list(Decision decision, Department department, String email) {
        var filter = new ResultFilter(decision, department, email == null ? null : EmailAddress.of(email));
        return results.newest(LeaveScope.EVERYBODYS, filter, Long.MAX_VALUE, 10).stream()
                .map(ListedResult::result)
                .toList();
    }

    private static List<Long> offsets(List<LeaveResult> results) {
        return results.stream().map(it -> it.position().offset()).toList();
    }
}
