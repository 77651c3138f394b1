package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.manager.leave.ApplicationFilter;
import com.timeoff.manager.leave.ApplicationStore;
import com.timeoff.manager.leave.ArrivalOrder;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.ReceivedApplication;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.Status;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.testing.CountedStatements;
import com.timeoff.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stores promise, on each database that they support. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ImportAutoConfiguration(ClockAutoConfiguration.class)
@Import({JdbcStores.class, CountedStatements.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class StoresTest {

    private static final ApplicationFilter ALL = new ApplicationFilter(null, null, null);

    @Autowired
    ApplicationStore store;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void empty(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from outbox").update();
        jdbc.sql("delete from leave_application").update();
    }

    @Test
    void keepsEveryField() {
        var received = Samples.received();
        store.addMissing(List.of(received));

        assertThat(store.find(received.id())).hasValueSatisfying(it -> {
            assertThat(it.received()).isEqualTo(received);
            assertThat(it.status()).isEqualTo(Status.PENDING);
        });
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsWhatVersion1DoesNotSay() {
        var received = new ReceivedApplication(
                UUID.randomUUID(),
                EmailAddress.of("a@example.com"),
                Department.HR,
                2000,
                LocalDate.of(9999, 12, 31),
                null,
                null,
                0,
                Long.MAX_VALUE);
        store.addMissing(List.of(received));

        assertThat(store.find(received.id()).map(LeaveApplication::received)).hasValue(received);
    }

    @Test
    void aBatchOfAnySizeIsOneStatement(@Autowired CountedStatements statements) {
        var batch = Stream.generate(Samples::received).limit(1_000).toList();

        assertThat(statements.during(() -> store.addMissing(batch))).isEqualTo(1);
        assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 2_000)).hasSize(1_000);
    }

    /** How the pages of a list that is long enough for it to matter are found, however many are still pending. */
    @Test
    void aPageReadsInOrder(@Autowired JdbcClient jdbc) {
        addManyPeoples(1_000);
        skipBlocks(jdbc, 3);
        addManyPeoples(2_000);
        assertEachPageReadsInOrder(jdbc);
        jdbc.sql("update leave_application set status = 'APPROVED' where mod(seq, 4) > 0")
                .update();
        assertEachPageReadsInOrder(jdbc);
    }

    private void addManyPeoples(int count) {
        store.addMissing(IntStream.range(0, count)
                .mapToObj(it -> Samples.received("e" + it % 100 + "@example.com", Department.values()[it % 3]))
                .toList());
    }

    private void assertEachPageReadsInOrder(JdbcClient jdbc) {
        jdbc.sql("analyze").update();
        var scopes = List.of(LeaveScope.EVERYBODYS, LeaveScope.own(People.ALICE), LeaveScope.ownAndManaged(People.MIA));
        var filters = List.of(
                ALL,
                new ApplicationFilter(Status.PENDING, null, null),
                new ApplicationFilter(null, Department.IT, null),
                new ApplicationFilter(Status.PENDING, Department.IT, null),
                new ApplicationFilter(Status.PENDING, Department.IT, EmailAddress.of("alice@example.com")));
        for (var scope : scopes) {
            for (var order : ArrivalOrder.values()) {
                filters.forEach(it -> assertReadsInOrder(plan(jdbc, new PageQuery(scope, it, order, order.start()))));
            }
        }
    }

    /** Of each list by an index that has it in order; what is a person's own, by its address. */
    abstract void assertReadsInOrder(String plan);

    private static String plan(JdbcClient jdbc, PageQuery query) {
        var lines = jdbc.sql("explain " + query.sql())
                .params(query.params())
                .param("limit", 5)
                .query(String.class)
                .list();
        return String.join("\n", lines);
    }

    @Test
    void aRedeliveryChangesNothing() {
        var received = Samples.received();
        store.addMissing(List.of(received));
        store.decide(received.id(), Samples.verdict(Decision.APPROVED));

        store.addMissing(List.of(received, received, Samples.received()));

        assertThat(oldest(LeaveScope.EVERYBODYS, ALL, 10)).hasSize(2);
        assertThat(store.find(received.id()).map(LeaveApplication::status)).hasValue(Status.APPROVED);
    }

    /** Another maker's id may be on two different applications: all who read the topic must keep the same one. */
    @Test
    void ofTwoWithTheSameIdTheFirstByPositionStaysWhicheverIsAddedFirst() {
        var id = UUID.randomUUID();
        var first = withId(id, "alice@example.com", Department.HR, 7);
        var second = withId(id, "bob@example.com", Department.IT, 3);

        store.addMissing(List.of(second));
        store.addMissing(List.of(first, Samples.received()));
        assertThat(store.find(id).map(LeaveApplication::received)).hasValue(first);

        assertThatThrownBy(() -> store.addMissing(List.of(second))).isInstanceOf(DuplicateKeyException.class);
        assertThat(store.find(id).map(LeaveApplication::received)).hasValue(first);
        assertThat(store.list(LeaveScope.EVERYBODYS, ALL, ArrivalOrder.OLDEST, 0, 10))
                .hasSize(2);
    }

    @Test
    void whatIsDecidedGivesWayToNothing() {
        var id = UUID.randomUUID();
        var decided = withId(id, "bob@example.com", Department.IT, 3);
        store.addMissing(List.of(decided));
        store.decide(id, Samples.verdict(Decision.APPROVED));

        assertThatThrownBy(() -> store.addMissing(List.of(withId(id, "alice@example.com", Department.HR, 7))))
                .isInstanceOf(DuplicateKeyException.class);
        store.addMissing(List.of(withId(id, "bob@example.com", Department.IT, 2)));

        assertThat(store.find(id).map(LeaveApplication::received)).hasValue(decided);
    }

    private static ReceivedApplication withId(UUID id, String email, Department department, long offset) {
        return new ReceivedApplication(
                id,
                EmailAddress.of(email),
                department,
                8,
                LocalDate.of(2026, 12, 1),
                null,
                Samples.NOW,
                department.partition(),
                offset);
    }

    @Test
    void listsWhatIsInTheScopeInFullPages() {
        var own = Samples.received("mia@example.com", Department.HR);
        var managed = Samples.received("bob@example.com", Department.OPS);
        var hidden = Samples.received("bob@example.com", Department.HR);
        store.addMissing(List.of(hidden, own, hidden, managed, hidden));

        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), ALL)).containsExactly(own.id(), managed.id());
        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), new ApplicationFilter(null, Department.HR, null)))
                .containsExactly(own.id());
        assertThat(ids(LeaveScope.own(People.MIA), ALL)).containsExactly(own.id());
        assertThat(ids(LeaveScope.NOBODYS, ALL)).isEmpty();
        assertThat(ids(LeaveScope.EVERYBODYS, ALL)).hasSize(2);
    }

    @Test
    void findsAPersonsOwnInEachBlockOfArrivals(@Autowired JdbcClient jdbc) {
        assertThat(ids(LeaveScope.own(People.ALICE), ALL)).isEmpty();

        var own = Samples.received("alice@example.com", Department.IT);
        var later = Samples.received("alice@example.com", Department.IT);
        store.addMissing(List.of(own));
        skipBlocks(jdbc, 3);
        store.addMissing(List.of(Samples.received("bob@example.com", Department.IT), later));

        assertThat(ids(LeaveScope.own(People.ALICE), ALL)).containsExactly(own.id(), later.id());
    }

    /** As if so many applications had come meanwhile. */
    private static void skipBlocks(JdbcClient jdbc, int count) {
        var last = jdbc.sql("select max(seq) from leave_application")
                .query(Long.class)
                .single();
        jdbc.sql("alter table leave_application alter column seq restart with " + (last + count * 10_000L))
                .update();
    }

    private List<UUID> ids(LeaveScope scope, ApplicationFilter filter) {
        return oldest(scope, filter, 2).stream().map(it -> it.received().id()).toList();
    }

    private List<LeaveApplication> oldest(LeaveScope scope, ApplicationFilter filter, int limit) {
        return store.list(scope, filter, ArrivalOrder.OLDEST, ArrivalOrder.OLDEST.start(), limit);
    }

    /** Whoever asks for somebody sees of that one's what is in the scope. */
    @Test
    void listsWhatIsOnePersonsAsFarAsItIsInTheScope() {
        var alices = Samples.received("alice@example.com", Department.IT);
        var alicesElsewhere = Samples.received("alice@example.com", Department.HR);
        store.addMissing(List.of(alices, Samples.received("bob@example.com", Department.IT), alicesElsewhere));
        var filter = new ApplicationFilter(null, null, EmailAddress.of("Alice@Example.com"));

        assertThat(ids(LeaveScope.EVERYBODYS, filter)).containsExactly(alices.id(), alicesElsewhere.id());
        assertThat(ids(LeaveScope.own(People.ALICE), filter)).containsExactly(alices.id(), alicesElsewhere.id());
        assertThat(ids(LeaveScope.ownAndManaged(People.MIA), filter)).containsExactly(alices.id());
        assertThat(ids(LeaveScope.own(People.BOB), filter)).isEmpty();
        assertThat(ids(LeaveScope.NOBODYS, filter)).isEmpty();
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(Status.PENDING, Department.HR, filter.empEmail())))
                .containsExactly(alicesElsewhere.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(Status.APPROVED, null, filter.empEmail())))
                .isEmpty();
    }

    @Test
    void listsInTheOrderOfArrival() {
        var received = IntStream.range(0, 5)
                .mapToObj(i -> Samples.received(Department.IT, i))
                .toList();
        store.addMissing(received);

        var order = ArrivalOrder.OLDEST;
        var first = oldest(LeaveScope.EVERYBODYS, ALL, 3);
        var rest = store.list(LeaveScope.EVERYBODYS, ALL, order, order.position(first.get(2)), 3);

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
        store.addMissing(received);
        IntStream.range(0, 40)
                .filter(it -> it % 4 > 1)
                .forEach(it -> store.decide(received.get(it).id(), Samples.verdict(Decision.values()[it % 4 - 2])));

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
                .filter(it -> scope.includes(it.email(), it.department()))
                .toList();
    }

    private List<ReceivedApplication> pages(LeaveScope scope, ArrivalOrder order) {
        var all = new ArrayList<ReceivedApplication>();
        var page = store.list(scope, ALL, order, order.start(), 3);
        while (!page.isEmpty()) {
            page.forEach(it -> all.add(it.received()));
            page = store.list(scope, ALL, order, order.position(page.get(page.size() - 1)), 3);
        }
        return all;
    }

    @Test
    void filters() {
        var it = Samples.received(Department.IT, 0);
        var hr = Samples.received(Department.HR, 0);
        store.addMissing(List.of(it, hr));
        store.decide(hr.id(), Samples.verdict(Decision.DECLINED));

        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(Status.PENDING, null, null)))
                .containsExactly(it.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(null, Department.HR, null)))
                .containsExactly(hr.id());
        assertThat(ids(LeaveScope.EVERYBODYS, new ApplicationFilter(Status.PENDING, Department.HR, null)))
                .isEmpty();
    }

    @Test
    void onlyTheFirstOfManyDecisionsCounts() {
        var received = Samples.received();
        store.addMissing(List.of(received));

        var winners = IntStream.range(0, 16)
                .mapToObj(i -> Decision.values()[i % 2])
                .map(decision ->
                        CompletableFuture.supplyAsync(() -> store.decide(received.id(), Samples.verdict(decision))))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void theOutboxHoldsWhatWasDecidedUntilItIsSent() {
        var first = decided(Decision.APPROVED);
        var second = decided(Decision.DECLINED);

        var unsent = outbox.unsent(10);

        assertThat(unsent).extracting("applicationId").containsExactly(first.id(), second.id());
        assertThat(unsent.get(0))
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(new DecidedLeave(
                        0,
                        first.id(),
                        first.email(),
                        first.department(),
                        first.durationInHours(),
                        first.startDate(),
                        Decision.APPROVED,
                        "Manager #1",
                        "Enjoy!",
                        Samples.NOW));
        assertThat(outbox.unsent(1)).hasSize(1);
        outbox.markSent(unsent.subList(0, 1));
        assertThat(outbox.unsent(10)).extracting("applicationId").containsExactly(second.id());
    }

    @Test
    void oneTransactionAtATimeHoldsTheLock() {
        transactions.executeWithoutResult(holding -> {
            assertThat(outbox.lock()).isTrue();
            assertThat(CompletableFuture.supplyAsync(this::lockInATransaction).join())
                    .isFalse();
        });
        assertThat(lockInATransaction()).isTrue();
    }

    @Test
    void decisionsAreNotHeldUpByTheRelay() {
        transactions.executeWithoutResult(relaying -> {
            outbox.lock();
            outbox.unsent(10);
            CompletableFuture.runAsync(() -> decided(Decision.APPROVED)).join();
        });
        assertThat(outbox.unsent(10)).hasSize(1);
    }

    private boolean lockInATransaction() {
        return Boolean.TRUE.equals(transactions.execute(it -> outbox.lock()));
    }

    private ReceivedApplication decided(Decision decision) {
        var received = Samples.received();
        store.addMissing(List.of(received));
        transactions.executeWithoutResult(it -> {
            store.decide(received.id(), Samples.verdict(decision));
            outbox.add(received.id());
        });
        return received;
    }
}
