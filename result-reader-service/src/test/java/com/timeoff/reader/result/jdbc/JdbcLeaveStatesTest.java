package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.LeaveState;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ListFlags;
import com.timeoff.reader.result.ListedLeave;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.testing.security.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where applications stand, and the lists by that. */
@ProjectionDatabase
class JdbcLeaveStatesTest {

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveChanges changes;

    @Autowired
    LeaveStates states;

    @Autowired
    ListFlags flags;

    @Autowired
    JdbcClient jdbc;

    private long offset;

    @BeforeEach
    void empty() {
        Tables.empty(jdbc);
    }

    /** Its own change may be on the way, or another manager has decided. */
    @Test
    void aResultCountsMoreThanAChangeThatLeftItPending() {
        var id = UUID.randomUUID();
        change(id, 1, "COMMENTED", LeaveStatus.PENDING);
        assertThat(status(id)).isEqualTo(LeaveStatus.PENDING);

        results.add(List.of(SomeResult.with(id, 0, 0, "a@example.com", Department.IT, Decision.APPROVED)));
        assertThat(status(id)).isEqualTo(LeaveStatus.APPROVED);

        change(id, 2, "CANCELLED", LeaveStatus.CANCELLED);
        change(id, 3, "COMMENTED", LeaveStatus.CANCELLED);
        assertThat(status(id)).isEqualTo(LeaveStatus.CANCELLED);
        assertThat(states.find(id)).hasValueSatisfying(it -> {
            assertThat(it.revision()).isEqualTo(3);
            assertThat(it.decision().processedBy()).isEqualTo("Manager #1");
        });
    }

    /** Its result comes by another topic. */
    @Test
    void aDecisionThatOnlyTheChangeTellsOfIsShown() {
        var id = UUID.randomUUID();
        change(id, 1, "COMMENTED", LeaveStatus.PENDING);
        change(id, 2, "DECLINED", LeaveStatus.DECLINED);

        assertThat(states.find(id)).hasValueSatisfying(it -> {
            assertThat(it.status()).isEqualTo(LeaveStatus.DECLINED);
            assertThat(it.decision().decision()).isEqualTo(Decision.DECLINED);
            assertThat(it.decision().processedBy()).isEqualTo("Mia");
            assertThat(it.decision().comment()).isEqualTo("DECLINED 2");
        });
    }

    /** As of one that was made before there were changes. */
    @Test
    void aDecisionByANameOnlyIsKept() {
        var it = SomeChange.of(UUID.randomUUID(), 1, "APPROVED", LeaveStatus.APPROVED);
        var change = new LeaveChange(
                it.position(),
                it.applicationId(),
                it.revision(),
                it.requested(),
                it.lastDay(),
                it.change(),
                it.status(),
                null,
                "Mia Manager",
                it.comment(),
                it.changedAt());

        changes.add(List.of(change));

        assertThat(changes.of(it.applicationId())).containsExactly(change);
        assertThat(states.find(it.applicationId()))
                .hasValueSatisfying(
                        state -> assertThat(state.decision().processedBy()).isEqualTo("Mia Manager"));
    }

    /** An id of another maker's may be on somebody else's application, too: what the manager kept is what counts. */
    @Test
    void whoseItIsIsSaidByItsChangesRatherThanByAnApplication() {
        var bob = LeaveScope.own(People.BOB);
        var alice = LeaveScope.own(People.ALICE);
        var id = UUID.randomUUID();
        applications.add(List.of(SomeApplication.with(id, 0, 0, "bob@example.com", Department.IT)));
        change(id, 1, "COMMENTED", LeaveStatus.PENDING);
        assertThat(states.find(id)).hasValueSatisfying(it -> {
            assertThat(it.isIn(alice)).isTrue();
            assertThat(it.isIn(bob)).isFalse();
        });
        assertThat(list(bob, LeaveStatus.PENDING)).isEmpty();

        change(id, 2, "WITHDRAWN", LeaveStatus.WITHDRAWN);
        assertThat(list(alice, LeaveStatus.WITHDRAWN)).containsExactly(id);
        results.add(List.of(SomeResult.with(id, 0, 0, "bob@example.com", Department.IT, Decision.APPROVED)));
        assertThat(states.find(id))
                .hasValueSatisfying(it -> assertThat(it.isIn(bob)).isTrue());
        assertThat(list(alice, LeaveStatus.WITHDRAWN)).isEmpty();
    }

    @Test
    void aCommentMovesNothingInTheList() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        change(first, 1, "WITHDRAWN", LeaveStatus.WITHDRAWN);
        change(second, 1, "WITHDRAWN", LeaveStatus.WITHDRAWN);
        var page = list(LeaveScope.EVERYBODYS, LeaveStatus.WITHDRAWN);

        change(first, 2, "COMMENTED", LeaveStatus.WITHDRAWN);

        assertThat(list(LeaveScope.EVERYBODYS, LeaveStatus.WITHDRAWN))
                .isEqualTo(page)
                .containsExactly(second, first);
    }

    @Test
    void whatWasRequestedTwiceIsListedOnce() {
        var id = UUID.randomUUID();
        change(id, 1, "APPROVED", LeaveStatus.APPROVED);
        change(id, 2, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED);
        change(id, 3, "CANCELLATION_REFUSED", LeaveStatus.APPROVED);
        assertThat(list(LeaveScope.EVERYBODYS, LeaveStatus.CANCELLATION_REQUESTED))
                .isEmpty();
        change(id, 4, "CANCELLATION_REQUESTED", LeaveStatus.CANCELLATION_REQUESTED);

        assertThat(list(LeaveScope.EVERYBODYS, LeaveStatus.CANCELLATION_REQUESTED))
                .containsExactly(id);
    }

    /** With the flags set, and before they are. */
    @ParameterizedTest
    @EnumSource
    void listsWhatIsInTheScopeInFullPages(LeaveStatus status) {
        var own = add(status, "mia@example.com", Department.HR);
        var ownInManaged = add(status, "mia@example.com", Department.IT);
        var managed = add(status, "bob@example.com", Department.OPS);
        var hidden = add(status, "bob@example.com", Department.HR);
        Stream.of(LeaveStatus.values())
                .filter(it -> it != status)
                .forEach(it -> add(it, "mia@example.com", Department.IT));
        var mia = LeaveScope.ownAndManaged(People.MIA);

        for (var ids : List.of(List.<UUID>of(), ids())) {
            flags.afterApplications(ids);
            flags.afterChanges(ids);
            assertThat(list(LeaveScope.EVERYBODYS, status)).containsExactly(hidden, managed, ownInManaged, own);
            assertThat(list(mia, status)).containsExactly(managed, ownInManaged, own);
            assertThat(list(LeaveScope.own(People.MIA), status)).containsExactly(ownInManaged, own);
            assertThat(list(LeaveScope.own(People.ALICE), status)).isEmpty();
            assertThat(list(LeaveScope.NOBODYS, status)).isEmpty();
            assertThat(list(mia, new ResultFilter(status, null, Department.HR, null)))
                    .containsExactly(own);
            assertThat(list(mia, new ResultFilter(status, null, null, EmailAddress.of("bob@example.com"))))
                    .containsExactly(managed);
            assertThat(walk(mia, status)).containsExactly(managed, ownInManaged, own);
        }
    }

    /** They come by two topics at the same time, in whatever order. */
    @Test
    void whatIsFlaggedFromBothSidesLocksNobodyOut() {
        var all = IntStream.range(0, 300)
                .mapToObj(it -> SomeApplication.of(it, "a@example.com", Department.IT))
                .toList();
        applications.add(all);
        results.add(all.stream()
                .map(it -> SomeResult.with(
                        it.applicationId(),
                        0,
                        it.position().offset(),
                        "a@example.com",
                        Department.IT,
                        Decision.APPROVED))
                .toList());
        changes.add(all.stream()
                .map(it -> SomeChange.with(
                        it.applicationId(),
                        1,
                        0,
                        it.position().offset(),
                        "a@example.com",
                        Department.IT,
                        "APPROVED",
                        LeaveStatus.APPROVED))
                .toList());
        var ids = new ArrayList<>(all.stream().map(it -> it.applicationId()).toList());
        for (var round = 0; round < 10; round++) {
            jdbc.sql("update leave_application set pending = true").update();
            Collections.shuffle(ids);
            var shuffled = List.copyOf(ids);
            var other = CompletableFuture.runAsync(() -> flags.afterChanges(shuffled));
            flags.afterResults(all.stream().map(it -> it.applicationId()).toList());
            other.join();
        }

        assertThat(list(LeaveScope.EVERYBODYS, LeaveStatus.PENDING)).isEmpty();
        assertThat(jdbc.sql("select count(*) from leave_application where pending")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As they come when all goes well. */
    private UUID add(LeaveStatus status, String email, Department department) {
        var application = SomeApplication.of(offset++, email, department);
        var id = application.applicationId();
        applications.add(List.of(application));
        var made = status.decision();
        made.ifPresent(it -> results.add(List.of(SomeResult.with(id, 0, offset++, email, department, it))));
        made.ifPresent(it -> changes.add(List.of(changed(id, 1, email, department, it.name(), LeaveStatus.after(it)))));
        if (status != LeaveStatus.PENDING
                && made.map(LeaveStatus::after).stream().noneMatch(status::equals)) {
            changes.add(List.of(changed(id, 2, email, department, status.name(), status)));
        }
        return id;
    }

    private LeaveChange changed(
            UUID id, int revision, String email, Department department, String change, LeaveStatus status) {
        return SomeChange.with(id, revision, 0, offset++, email, department, change, status);
    }

    private void change(UUID id, int revision, String change, LeaveStatus status) {
        changes.add(List.of(changed(id, revision, "alice@example.com", Department.IT, change, status)));
        flags.afterChanges(List.of(id));
    }

    private List<UUID> ids() {
        return jdbc.sql("select application_id from leave_application")
                .query(UUID.class)
                .list();
    }

    private LeaveStatus status(UUID id) {
        return states.find(id).map(LeaveState::status).orElseThrow();
    }

    private List<UUID> list(LeaveScope scope, LeaveStatus status) {
        return list(scope, new ResultFilter(status, null, null, null));
    }

    private List<UUID> list(LeaveScope scope, ResultFilter filter) {
        return ids(states.newest(scope, filter, Long.MAX_VALUE, 10));
    }

    private List<UUID> walk(LeaveScope scope, LeaveStatus status) {
        var found = new ArrayList<UUID>();
        var before = Long.MAX_VALUE;
        for (var page = page(scope, status, before); !page.isEmpty(); page = page(scope, status, before)) {
            found.addAll(ids(page));
            before = page.get(0).seq();
        }
        return found;
    }

    private List<ListedLeave> page(LeaveScope scope, LeaveStatus status, long before) {
        return states.newest(scope, new ResultFilter(status, null, null, null), before, 1);
    }

    private static List<UUID> ids(List<ListedLeave> page) {
        return page.stream().map(it -> it.leave().applicationId()).toList();
    }
}
