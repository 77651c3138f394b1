package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.LeaveState;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ListedLeave;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.reader.result.SomeState;
import com.timeoff.reader.result.SourcePosition;
import com.timeoff.reader.result.Version1Results;
import com.timeoff.reader.result.stream.LeaveEventLog;
import com.timeoff.testing.infrastructure.CountedStatements;
import com.timeoff.testing.security.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored, and how it is listed. */
@ProjectionDatabase
@Import(CountedStatements.class)
class JdbcLeaveResultsTest {

    private static final EmailAddress LONGEST = EmailAddress.of("x".repeat(242) + "@example.com");
    private static final ResultFilter ALL = new ResultFilter(null, null, null);

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveStates states;

    @Autowired
    LeaveApplications applications;

    @Autowired
    Version1Results version1Results;

    @Autowired
    LeaveEventLog log;

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
                new RequestedLeave(EmailAddress.of("ünï@example.com"), Department.OPS, 2000, LocalDate.of(1, 1, 1)),
                Decision.DECLINED,
                "",
                null,
                null);
        var extreme = new LeaveResult(
                new SourcePosition(0, Long.MAX_VALUE),
                UUID.randomUUID(),
                true,
                new RequestedLeave(LONGEST, Department.HR, 1, LocalDate.of(9999, 12, 31)),
                Decision.APPROVED,
                "😀".repeat(127),
                "é".repeat(500),
                Instant.parse("0001-01-01T00:00:00Z"));
        var latest = new LeaveResult(
                new SourcePosition(1, 1),
                UUID.randomUUID(),
                true,
                new RequestedLeave(EmailAddress.of("a@b.c"), Department.HR, 1, LocalDate.of(2024, 2, 29)),
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

    @Test
    void aBatchOfAnySizeIsTwoStatements(@Autowired CountedStatements statements) {
        var batch = LongStream.range(0, 1_000)
                .mapToObj(offset -> SomeResult.at(0, offset))
                .toList();
        var pending = LongStream.range(0, 1_000)
                .mapToObj(offset -> SomeApplication.of(offset, "a@example.com", Department.IT))
                .toList();

        assertThat(statements.during(() -> results.add(batch))).isEqualTo(2);
        assertThat(statements.during(() -> applications.add(pending))).isEqualTo(2);
        assertThat(states.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 2_000))
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
        assertThat(states.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .hasSize(2);
    }

    @Test
    void theFirstResultByPositionStaysOfManyInOneBatch() {
        var id = UUID.randomUUID();
        var batch = IntStream.of(3, 2, 1, 0)
                .mapToObj(it -> SomeResult.with(id, it, 5, "a@example.com", Department.IT, Decision.APPROVED))
                .toList();

        results.add(batch);

        assertThat(results.find(id)).contains(batch.get(3));
    }

    @Test
    void theFirstResultByPositionStaysWhicheverIsAddedFirst() {
        var id = UUID.randomUUID();
        var first = SomeResult.with(id, 0, 6, "a@example.com", Department.IT, Decision.APPROVED);
        var second = SomeResult.with(id, 1, 0, "a@example.com", Department.IT, Decision.DECLINED);

        results.add(List.of(second));

        assertThat(results.add(List.of(first, SomeResult.at(1, 1)))).containsExactly(new Duplicate<>(second, first));
        assertThat(results.find(id)).contains(first);
        assertThat(log.readResults(0, -1, 10, 10)).containsExactly(first);
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

        var shown = SomeResult.version1Of(first.applicationId(), result);
        assertThat(results.find(first.applicationId())).contains(shown);
        assertThat(results.find(result.applicationId())).contains(shown);
        assertThat(results.find(second.applicationId())).isEmpty();
        assertThat(list(LeaveScope.EVERYBODYS, ALL)).contains(SomeState.of(shown));
        assertThat(log.readResults(0, -1, 0, 10)).containsExactly(shown);
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

    /** The result is the next one's: in whichever order they came. */
    @Test
    void itGoesOnToTheNextWhenThatOneIsWithdrawn(@Autowired LeaveChanges changes) {
        var first = SomeApplication.of(1, "a@example.com", Department.OPS);
        var second = SomeApplication.of(2, "a@example.com", Department.OPS);
        applications.add(List.of(first, second));
        results.add(List.of(SomeResult.version1(0, 0, "a@example.com", Department.OPS, Decision.APPROVED)));
        version1Results.match(first.requested());
        var withdrawal = SomeChange.with(
                first.applicationId(), 1, 0, 0, "a@example.com", Department.OPS, "WITHDRAWN", LeaveStatus.WITHDRAWN);

        changes.add(List.of(withdrawal));
        assertThat(version1Results.touchedBy(List.of(withdrawal))).containsExactly(first.requested());
        version1Results.match(first.requested());

        assertThat(results.find(first.applicationId())).isEmpty();
        assertThat(results.find(second.applicationId())).isPresent();
    }

    @Test
    void keepsEveryFieldOfAnApplication() {
        var first = SomeApplication.of(0, "ünï@example.com", Department.OPS);
        var extreme = new LeaveApplication(
                new SourcePosition(0, Long.MAX_VALUE),
                UUID.randomUUID(),
                new RequestedLeave(LONGEST, Department.HR, 2000, LocalDate.of(9999, 12, 31)),
                LONGEST,
                Instant.parse("9999-12-31T23:59:59.999Z"),
                "é".repeat(500));
        var bare =
                new LeaveApplication(new SourcePosition(0, 1), UUID.randomUUID(), first.requested(), null, null, null);

        applications.add(List.of(first, extreme, bare));

        assertThat(applications.find(first.applicationId())).contains(first);
        assertThat(applications.find(extreme.applicationId())).contains(extreme);
        assertThat(applications.find(bare.applicationId())).contains(bare);
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
        assertThat(applications.add(List.of(first))).containsExactly(new Duplicate<>(second, first));
        assertThat(applications.find(id)).contains(first);

        assertThatThrownBy(() -> applications.add(List.of(second))).isInstanceOf(DuplicateKeyException.class);
        assertThat(applications.find(id)).contains(first);
    }

    @Test
    void aRedeliveryChangesNothing() {
        var batch = List.of(SomeResult.at(0, 0), SomeResult.at(0, 1));
        results.add(batch);
        var before = states.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10);

        results.add(List.of(SomeResult.at(0, 0)));
        results.add(batch);

        assertThat(states.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .isEqualTo(before)
                .hasSize(2);
        assertThat(log.latest()).hasToString("0-1");
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

        assertThat(states.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(log.latest()).hasToString("start");
    }

    /** All decided at the same time, and in several departments: what orders them is the order in which they came. */
    @Test
    void aWalkThroughAllPagesFindsEachOnceAndTheNewestFirst() {
        var all = LongStream.range(0, 60)
                .mapToObj(it -> SomeResult.of(
                        0,
                        it,
                        List.of("mia@example.com", "alice@example.com", "hugo@example.com", "bob@example.com")
                                .get((int) (it % 4)),
                        Department.values()[(int) (it % 3)],
                        Decision.values()[(int) (it % 2)]))
                .toList();
        results.add(all);

        for (var scope : Stream.of(People.HELEN, People.MIA, People.HUGO, People.ALICE)
                .map(LeaveScope::of)
                .toList()) {
            var expected = new ArrayList<>(
                    all.stream().filter(it -> it.isIn(scope)).map(SomeState::of).toList());
            Collections.reverse(expected);
            for (var limit : List.of(1, 2, 7)) {
                assertThat(walk(scope, limit)).isEqualTo(expected);
                // A merge join puts rows into the order of another column.
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("set local enable_nestloop = off").update();
                    jdbc.sql("set local enable_hashjoin = off").update();
                    assertThat(walk(scope, limit)).isEqualTo(expected);
                });
            }
        }
    }

    private List<LeaveState> walk(LeaveScope scope, int limit) {
        var found = new ArrayList<LeaveState>();
        var before = Long.MAX_VALUE;
        for (var pages = 0; pages < 100; pages++) {
            var page = states.newest(scope, ALL, before, limit);
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(it -> found.add(it.leave()));
            before = page.get(page.size() - 1).seq();
        }
        throw new AssertionError("there is no last page: " + found);
    }

    @Test
    void filters() {
        var a = SomeResult.of(0, 0, "a@example.com", Department.IT, Decision.APPROVED);
        var b = SomeResult.of(0, 1, "a@example.com", Department.HR, Decision.DECLINED);
        var c = SomeResult.of(0, 2, "c@example.com", Department.IT, Decision.DECLINED);
        var d = SomeResult.of(0, 3, "d@example.com", Department.IT, Decision.APPROVED);
        results.add(List.of(a, b, c, d));

        assertThat(list(null, null, null))
                .containsExactly(SomeState.of(d), SomeState.of(c), SomeState.of(b), SomeState.of(a));
        assertThat(list(Decision.APPROVED, null, null)).containsExactly(SomeState.of(d), SomeState.of(a));
        assertThat(list(Decision.DECLINED, null, null)).containsExactly(SomeState.of(c), SomeState.of(b));
        assertThat(list(null, Department.IT, null)).containsExactly(SomeState.of(d), SomeState.of(c), SomeState.of(a));
        assertThat(list(null, null, "A@EXAMPLE.com")).containsExactly(SomeState.of(b), SomeState.of(a));
        assertThat(list(Decision.DECLINED, Department.IT, null)).containsExactly(SomeState.of(c));
        assertThat(list(Decision.APPROVED, Department.IT, "a@example.com")).containsExactly(SomeState.of(a));
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

        assertThat(list(mia, ALL)).containsExactly(SomeState.of(managed), SomeState.of(own));
        assertThat(list(mia, new ResultFilter(null, Department.HR, null))).containsExactly(SomeState.of(own));
        assertThat(list(mia, new ResultFilter(null, Department.OPS, null))).containsExactly(SomeState.of(managed));
        assertThat(list(mia, of("bob@example.com"))).containsExactly(SomeState.of(managed));
        assertThat(list(mia, new ResultFilter(Decision.APPROVED, null, null))).containsExactly(SomeState.of(own));
        assertThat(list(LeaveScope.own(People.MIA), ALL)).containsExactly(SomeState.of(own));
        assertThat(list(LeaveScope.own(People.MIA), of("bob@example.com"))).isEmpty();
        assertThat(list(LeaveScope.own(People.MIA), new ResultFilter(null, Department.OPS, null)))
                .isEmpty();
        assertThat(list(LeaveScope.NOBODYS, ALL)).isEmpty();
    }

    private List<LeaveState> list(LeaveScope scope, ResultFilter filter) {
        return states.newest(scope, filter, Long.MAX_VALUE, 2).stream()
                .map(ListedLeave::leave)
                .toList();
    }

    @Test
    void theLogIsInTheOrderOfOffsets() {
        results.add(List.of(SomeResult.at(0, 8), SomeResult.at(0, 3), SomeResult.at(1, 5), SomeResult.at(0, 4)));

        assertThat(log.latest()).hasToString("0-8_1-5");
        assertThat(offsets(log.readResults(0, -1, 8, 10))).containsExactly(3L, 4L, 8L);
        assertThat(offsets(log.readResults(0, 3, 4, 10))).containsExactly(4L);
        assertThat(offsets(log.readResults(0, -1, 8, 2))).containsExactly(3L, 4L);
        assertThat(log.readResults(2, -1, 8, 10)).isEmpty();
    }

    /** Else somebody who reads the log could pass an offset that is not visible yet. */
    @Test
    void twoWhoIngestTheSamePartitionDoSoOneAfterTheOther() {
        var second = transaction.execute(status -> {
            results.add(List.of(SomeResult.at(0, 0)));
            var other = CompletableFuture.runAsync(() -> results.add(List.of(SomeResult.at(0, 1))));
            await().until(() -> waiting() == 1);
            assertThat(log.latest()).hasToString("0-0");
            return other;
        });

        second.join();
        assertThat(log.latest()).hasToString("0-1");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private static ResultFilter of(String email) {
        return new ResultFilter(null, null, EmailAddress.of(email));
    }

    private List<LeaveState> list(Decision decision, Department department, String email) {
        var filter = new ResultFilter(decision, department, email == null ? null : EmailAddress.of(email));
        return states.newest(LeaveScope.EVERYBODYS, filter, Long.MAX_VALUE, 10).stream()
                .map(ListedLeave::leave)
                .toList();
    }

    private static List<Long> offsets(List<LeaveResult> results) {
        return results.stream().map(it -> it.position().offset()).toList();
    }
}
