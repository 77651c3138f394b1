package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.manager.RepositoryTest;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.LeaveChanges;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.Transition;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.testing.infrastructure.CountedStatements;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class JdbcLeaveApplicationsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);
    private static final ApplicationFilter ALL = new ApplicationFilter(null, null, null);

    @Autowired
    LeaveApplications applications;

    @Test
    void keepsEveryField() {
        var received = Samples.received();
        applications.addMissing(List.of(received));

        assertThat(applications.find(received.id())).hasValueSatisfying(it -> {
            assertThat(it.received()).isEqualTo(received);
            assertThat(it.status()).isEqualTo(LeaveStatus.PENDING);
        });
        assertThat(applications.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsWhatVersion1DoesNotSay() {
        var received = new ReceivedApplication(
                UUID.randomUUID(),
                new RequestedLeave(EmailAddress.of("a@example.com"), Department.HR, 2000, LocalDate.of(9999, 12, 31)),
                null,
                null,
                null,
                0,
                Long.MAX_VALUE);
        applications.addMissing(List.of(received));

        assertThat(applications.find(received.id()).map(LeaveApplication::received))
                .hasValue(received);
    }

    @Test
    void aBatchOfAnySizeIsOneStatement(@Autowired CountedStatements statements) {
        var batch = Stream.generate(Samples::received).limit(1_000).toList();

        assertThat(statements.during(() -> applications.addMissing(batch))).isEqualTo(1);
        assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 2_000)).hasSize(1_000);
    }

    @Test
    void aRedeliveryChangesNothing() {
        var received = Samples.received();
        applications.addMissing(List.of(received));
        decide(received.id(), Decision.APPROVED);

        var other = Samples.received();
        assertThat(applications.addMissing(List.of(received, other, other))).containsExactly(received, other);

        assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 10)).hasSize(2);
        assertThat(applications.find(received.id()).map(LeaveApplication::status))
                .hasValue(LeaveStatus.APPROVED);
    }

    /** Two consumers may both have found a third one in its place. */
    @Test
    void onlyAnEarlierOneTakesThePlaceOfAPendingOne() {
        var kept = at(1, 5);
        applications.addMissing(List.of(kept));

        assertThat(applications.replacePending(at(1, 5))).isFalse();
        assertThat(applications.replacePending(at(1, 6))).isFalse();
        assertThat(applications.replacePending(at(2, 4))).isFalse();
        assertThat(applications.find(kept.id()).map(LeaveApplication::received)).hasValue(kept);

        for (var earlier : List.of(at(1, 4), at(0, 6))) {
            assertThat(applications.replacePending(earlier)).isTrue();
            assertThat(applications.find(kept.id()).map(LeaveApplication::received))
                    .hasValue(earlier);
        }
    }

    @Test
    void whatWasChangedGivesWayToNothing() {
        applications.addMissing(List.of(at(1, 5)));
        assertThat(applications.revise(at(1, 5).id(), LAST_DAY).revision()).isEqualTo(1);

        assertThat(applications.replacePending(at(1, 4))).isFalse();
    }

    @Test
    void onlyWhatStandsWhereATransitionIsFromIsChanged() {
        var received = Samples.received();
        applications.addMissing(List.of(received));
        assertThatExceptionOfType(EmptyResultDataAccessException.class)
                .isThrownBy(() -> applications.change(received.id(), Transition.CANCEL, null, LAST_DAY));
        assertThatExceptionOfType(EmptyResultDataAccessException.class)
                .isThrownBy(() -> applications.change(UUID.randomUUID(), Transition.WITHDRAW, null, LAST_DAY));
        assertThat(applications.find(received.id()).map(LeaveApplication::revision))
                .hasValue(0);

        var approved = decide(received.id(), Decision.APPROVED);
        assertThat(approved.status()).isEqualTo(LeaveStatus.APPROVED);
        assertThat(approved.revision()).isEqualTo(1);

        var cancelled = applications.change(received.id(), Transition.CANCEL, null, LAST_DAY);
        assertThat(cancelled.decision()).isEqualTo(approved.decision());
        assertThat(cancelled.revision()).isEqualTo(2);
    }

    @Test
    void theLastChangeIsThatOfTheRevision(@Autowired LeaveChanges changes) {
        var received = Samples.received();
        applications.addMissing(List.of(received));
        assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 1).get(0).lastChange()).isNull();

        for (var revision : List.of(1, 2)) {
            applications.revise(received.id(), LAST_DAY);
            var change = Samples.changed(revision, ChangeType.COMMENTED, LeaveStatus.PENDING);
            changes.add(received.id(), change, null);

            assertThat(applications.find(received.id()).map(LeaveApplication::lastChange))
                    .hasValue(change);
            assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 1).get(0).lastChange())
                    .isEqualTo(change);
        }
    }

    private static ReceivedApplication at(int partition, long offset) {
        return new ReceivedApplication(
                new UUID(0, 1),
                new RequestedLeave(
                        EmailAddress.of("at" + partition + "-" + offset + "@example.com"),
                        Department.IT,
                        8,
                        LocalDate.of(2026, 12, 1)),
                null,
                Samples.NOW,
                null,
                partition,
                offset);
    }

    @Test
    void noTextIsWithoutABound(@Autowired JdbcClient jdbc) {
        var unbounded = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_name in ('leave_application', 'leave_change', 'outbox', 'applicant') and data_type = 'text'
                            and not exists (
                                select from pg_constraint
                                where contype = 'c' and conrelid = table_name::regclass
                                    and (pg_get_constraintdef(oid) like '%char_length(' || column_name || ') <= %'
                                        or pg_get_constraintdef(oid) like '%(' || column_name || ' = ANY%'))""").query(String.class).list();
        assertThat(unbounded).isEmpty();
    }

    @Test
    void listsWhatIsInTheScopeInFullPages() {
        var own = Samples.received("mia@example.com", Department.HR);
        var managed = Samples.received("bob@example.com", Department.OPS);
        var hidden = Samples.received("bob@example.com", Department.HR);
        applications.addMissing(List.of(hidden, own, hidden, managed, hidden));

        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), ALL)).containsExactly(own.id(), managed.id());
        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), new ApplicationFilter(null, Department.HR, null)))
                .containsExactly(own.id());
        assertThat(ids(LeaveScope.own(People.MIA), ALL)).containsExactly(own.id());
        assertThat(ids(LeaveScope.NOBODYS, ALL)).isEmpty();
        assertThat(ids(LeaveScope.EVERYBODYS, ALL)).hasSize(2);
    }

    private List<UUID> ids(LeaveScope scope, ApplicationFilter filter) {
        return oldest(scope, filter, 2).stream().map(it -> it.received().id()).toList();
    }

    private List<LeaveApplication> oldest(LeaveScope scope, ApplicationFilter filter, int limit) {
        return applications.list(scope, filter, ArrivalOrder.OLDEST, ArrivalOrder.OLDEST.start(), limit);
    }

    /** Whoever asks for somebody sees of that one's what is in the scope. */
    @Test
    void listsWhatIsOnePersonsAsFarAsItIsInTheScope() {
        var alices = Samples.received("alice@example.com", Department.IT);
        var alicesElsewhere = Samples.received("alice@example.com", Department.HR);
        applications.addMissing(List.of(alices, Samples.received("bob@example.com", Department.IT), alicesElsewhere));
        var filter = new ApplicationFilter(null, null, EmailAddress.of("Alice@Example.com"));

        assertThat(ids(LeaveScope.EVERYBODYS, filter)).containsExactly(alices.id(), alicesElsewhere.id());
        assertThat(ids(LeaveScope.own(People.ALICE), filter)).containsExactly(alices.id(), alicesElsewhere.id());
        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), filter)).containsExactly(alices.id());
        assertThat(ids(LeaveScope.own(People.BOB), filter)).isEmpty();
        assertThat(ids(LeaveScope.NOBODYS, filter)).isEmpty();
        assertThat(ids(
                        LeaveScope.EVERYBODYS,
                        new ApplicationFilter(LeaveStatus.PENDING, Department.HR, filter.empEmail())))
                .containsExactly(alicesElsewhere.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(LeaveStatus.APPROVED, null, filter.empEmail())))
                .isEmpty();
    }

    @Test
    void listsInTheOrderOfArrival() {
        var received = IntStream.range(0, 5)
                .mapToObj(i -> Samples.received(Department.IT, i))
                .toList();
        applications.addMissing(received);

        var order = ArrivalOrder.OLDEST;
        var first = oldest(LeaveScope.EVERYBODYS, ALL, 3);
        var rest = applications.list(LeaveScope.EVERYBODYS, ALL, order, order.position(first.get(2)), 3);

        assertThat(first).extracting(LeaveApplication::received).isEqualTo(received.subList(0, 3));
        assertThat(rest).extracting(LeaveApplication::received).isEqualTo(received.subList(3, 5));
    }

    /** A page is put together from several lists. */
    @Test
    void eachPageGoesOnWhereTheLastOneEnded() {
        var departments = Department.values();
        var received = IntStream.range(0, 40)
                .mapToObj(it ->
                        Samples.received(it % 5 == 0 ? "mia@example.com" : "bob@example.com", departments[it % 3]))
                .toList();
        applications.addMissing(received);
        IntStream.range(0, 40)
                .filter(it -> it % 4 > 1)
                .forEach(it -> decide(received.get(it).id(), Decision.values()[it % 4 - 2]));

        var backwards = new ArrayList<>(received);
        Collections.reverse(backwards);
        for (var scope :
                List.of(LeaveScope.EVERYBODYS, LeaveScope.own(People.MIA), LeaveScope.ownAndManaged(People.MIA))) {
            assertThat(pages(scope, ArrivalOrder.OLDEST)).isEqualTo(visible(scope, received));
            assertThat(pages(scope, ArrivalOrder.NEWEST)).isEqualTo(visible(scope, backwards));
        }
    }

    private static List<ReceivedApplication> visible(LeaveScope scope, List<ReceivedApplication> received) {
        return received.stream()
                .filter(it -> scope.includes(it.leave().email(), it.leave().department()))
                .toList();
    }

    private List<ReceivedApplication> pages(LeaveScope scope, ArrivalOrder order) {
        var all = new ArrayList<ReceivedApplication>();
        var page = applications.list(scope, ALL, order, order.start(), 3);
        while (!page.isEmpty()) {
            assertThat(all).as("a walk that does not end").hasSizeLessThanOrEqualTo(40);
            page.forEach(it -> all.add(it.received()));
            page = applications.list(scope, ALL, order, order.position(page.get(page.size() - 1)), 3);
        }
        return all;
    }

    @Test
    void filters() {
        var it = Samples.received(Department.IT, 0);
        var hr = Samples.received(Department.HR, 0);
        applications.addMissing(List.of(it, hr));
        decide(hr.id(), Decision.DECLINED);

        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(LeaveStatus.PENDING, null, null)))
                .containsExactly(it.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(null, Department.HR, null)))
                .containsExactly(hr.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(LeaveStatus.PENDING, Department.HR, null)))
                .isEmpty();
    }

    @Test
    void onlyTheFirstOfManyDecisionsCounts() {
        var received = Samples.received();
        applications.addMissing(List.of(received));

        var winners = IntStream.range(0, 16)
                .mapToObj(i -> Decision.values()[i % 2])
                .map(decision -> CompletableFuture.supplyAsync(() -> decide(received.id(), decision)))
                .toList()
                .stream()
                .filter(it -> it.handle((changed, e) -> e == null).join())
                .count();

        assertThat(winners).isEqualTo(1);
    }

    private LeaveApplication decide(UUID id, Decision decision) {
        var transition = decision == Decision.APPROVED ? Transition.APPROVE : Transition.DECLINE;
        return applications.change(id, transition, Samples.decided(decision), LAST_DAY);
    }
}
