package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.Absences;
import com.timeoff.reader.result.ApplicationNotFoundException;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveChanges;
import com.timeoff.reader.result.LeaveDecision;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.LeaveState;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.Projection;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.reader.result.SomeState;
import com.timeoff.reader.result.stream.LeaveEventLog;
import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kafka keeps the order within a partition, and no other; after a rebalance it brings some records again. */
@ProjectionDatabase
@Import({LeaveResultService.class, Projection.class, JdbcDayCounts.class, SimpleMeterRegistry.class})
class ProjectionPropertyTest extends SpringPropertyTest {

    private static final int RESULT_PARTITIONS = 2;
    private static final int CHANGE_PARTITIONS = 2;

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveChanges changes;

    @Autowired
    LeaveStates states;

    @Autowired
    Projection projection;

    @Autowired
    LeaveEventLog log;

    @Autowired
    LeaveResultService service;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @Property
    void isTheSameInWhateverOrderThePartitionsComeAndWhateverComesAgain(
            @ForAll("messages") List<Message> applied,
            @ForAll("messages") List<Message> decided,
            @ForAll("messages") List<Message> changed,
            @ForAll("deliveries") List<Delivery> deliveries) {
        Tables.empty(jdbc);
        var ofApplications = partitions(3, applied, Message::departmentsPartition, Message::application);
        var ofResults = partitions(RESULT_PARTITIONS, decided, Message::resultsPartition, Message::result);
        var ofChanges = partitions(CHANGE_PARTITIONS, changed, Message::changesPartition, Message::change);
        List<Feed<?>> feeds = new ArrayList<>();
        ofApplications.forEach(
                it -> feeds.add(new Feed<>(it, batch -> takeOneByOneIfRefused(batch, projection::addApplications))));
        ofResults.forEach(it -> feeds.add(new Feed<>(it, projection::addResults)));
        ofChanges.forEach(it -> feeds.add(new Feed<>(it, projection::addChanges)));

        deliveries.forEach(it -> it.from(feeds));
        feeds.forEach(Feed::deliverTheRest);

        var expected = new Expected(ofApplications, ofResults, ofChanges);
        for (var application = 0; application < Message.APPLICATIONS; application++) {
            var id = Message.id(application);
            assertThat(find(id)).isEqualTo(expected.state(id));
            assertThat(history(id)).isEqualTo(expected.history(id));
        }
        assertThat(list(null)).containsExactlyInAnyOrderElementsOf(expected.decided());
        for (var status : LeaveStatus.values()) {
            assertThat(list(status)).containsExactlyInAnyOrderElementsOf(expected.standingAt(status));
        }
        assertThat(flagged("select application_id from leave_application where pending"))
                .containsExactlyInAnyOrderElementsOf(expected.pending());
        assertThat(flagged("select application_id from leave_change where latest"))
                .containsExactlyInAnyOrderElementsOf(expected.latest());
        assertThat(expected.notCounting())
                .containsAll(flagged("select application_id from leave_result where approved and cancelled"));
        assertThat(flagged("select application_id from leave_result where approved and cancelled"))
                .containsAll(expected.cancelled());
        Message.DAYS.forEach(
                day -> assertThat(away(day)).as("%s", day).containsExactlyInAnyOrderElementsOf(expected.away(day)));
        assertThat(absences.cancelledSince(LeaveScope.EVERYBODYS, null, Instant.EPOCH, 100))
                .extracting(Absence::applicationId)
                .containsExactlyInAnyOrderElementsOf(expected.standingAt(LeaveStatus.CANCELLED).stream()
                        .map(Listed::id)
                        .toList());
        assertStreamed(expected, ofResults, ofChanges);
        Statistics.label("comes again").collect(feeds.stream().anyMatch(it -> it.again));
        Statistics.label("comes again").coverage(seen -> seen.check(true).percentage(it -> it > 20));
    }

    private void assertStreamed(
            Expected expected, List<List<LeaveResult>> ofResults, List<List<LeaveChange>> ofChanges) {
        for (var partition = 0; partition < RESULT_PARTITIONS; partition++) {
            var number = partition;
            assertThat(log.readResults(partition, -1, Long.MAX_VALUE, 100))
                    .containsExactlyElementsOf(expected.results().stream()
                            .filter(it -> it.position().partition() == number)
                            .toList());
            assertThat(results.lastOffset(partition))
                    .isEqualTo(ofResults.get(partition).size() - 1);
        }
        for (var partition = 0; partition < CHANGE_PARTITIONS; partition++) {
            var number = partition;
            assertThat(log.readChanges(partition, -1, Long.MAX_VALUE, 100))
                    .containsExactlyElementsOf(ofChanges.get(partition).stream()
                            .filter(expected::stays)
                            .toList());
            assertThat(changes.lastOffset(number))
                    .isEqualTo(ofChanges.get(partition).size() - 1);
        }
    }

    private Optional<LeaveState> find(UUID id) {
        try {
            return Optional.of(service.find(People.HELEN, id));
        } catch (ApplicationNotFoundException e) {
            return Optional.empty();
        }
    }

    private List<String> history(UUID id) {
        try {
            return service.history(People.HELEN, id).stream()
                    .map(it -> it.revision() + " " + it.change() + " " + it.status() + " " + it.comment())
                    .toList();
        } catch (ApplicationNotFoundException e) {
            return List.of();
        }
    }

    private List<Listed> list(LeaveStatus status) {
        var filter = new ResultFilter(status, null, null, null);
        return states.newest(LeaveScope.EVERYBODYS, filter, Long.MAX_VALUE, 100).stream()
                .map(it -> Listed.of(it.leave()))
                .toList();
    }

    private List<Away> away(LocalDate day) {
        return absences.between(LeaveScope.EVERYBODYS, null, day, day, 100)
                .map(it -> new Away(it.applicationId(), it.requested(), it.lastDay(), it.status(), it.revision()))
                .toList();
    }

    private record Away(UUID id, RequestedLeave requested, LocalDate lastDay, LeaveStatus status, int revision) {

        static final Set<LeaveStatus> COUNTING = Set.of(LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED);

        static Away of(LeaveState it) {
            return new Away(it.applicationId(), it.requested(), it.lastDay(), it.status(), it.revision());
        }

        boolean isOn(LocalDate day) {
            return COUNTING.contains(status) && !day.isBefore(requested.startDate()) && !day.isAfter(lastDay);
        }
    }

    private List<UUID> flagged(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }

    private record Listed(UUID id, RequestedLeave requested, LeaveStatus status, int revision, LeaveDecision decision) {

        static Listed of(LeaveState it) {
            return new Listed(it.applicationId(), it.requested(), it.status(), it.revision(), it.decision());
        }
    }

    /** Whose copies are all in one partition of a topic, as they have the same department. */
    private static <T> List<List<T>> partitions(
            int count, List<Message> records, ToIntFunction<Message> partition, At<T> at) {
        List<List<T>> partitions = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            partitions.add(new ArrayList<>());
        }
        for (var record : records) {
            var target = partitions.get(partition.applyAsInt(record));
            target.add(at.offset(record, target.size()));
        }
        return partitions;
    }

    /** As the listener does. */
    private static <T> void takeOneByOneIfRefused(List<T> batch, Consumer<List<T>> taker) {
        try {
            taker.accept(batch);
        } catch (DataIntegrityViolationException e) {
            for (var one : batch) {
                try {
                    taker.accept(List.of(one));
                } catch (DataIntegrityViolationException refused) {
                    // It bears another's id.
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Message>> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Message.APPLICATIONS - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).map(it -> it == 0),
                        Arbitraries.integers().between(0, 20))
                .as(Message::new)
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 + RESULT_PARTITIONS + CHANGE_PARTITIONS),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5))
                .as(Delivery::new)
                .list()
                .ofMaxSize(20);
    }

    /**
     * Something of one of few applications, so that there are copies, some of them a little different. Most ask for the
     * same, so that a result that names none has several to choose from.
     */
    record Message(int number, int variant, boolean version1, int detail) {

        private static final List<String> CHANGES = List.of("COMMENTED", "APPROVED", "DECLINED", "CANCELLED", "NEW");

        static final int APPLICATIONS = 6;

        private static final LocalDate START = LocalDate.of(2026, 12, 1);

        /** On which leave begins or ends, by its change or by the calendar, and those behind. */
        static final List<LocalDate> DAYS = Stream.of(-1, 0, 1, 5, 6, 10, 11, 15, 16, 17)
                .map(START::plusDays)
                .toList();

        static UUID id(int number) {
            return new UUID(0, number);
        }

        /** Others with the same id may be in another one. */
        int departmentsPartition() {
            return department().partition();
        }

        int resultsPartition() {
            return number % RESULT_PARTITIONS;
        }

        LeaveApplication application(long offset) {
            return SomeApplication.with(id(number), departmentsPartition(), offset, leave());
        }

        LeaveResult result(long offset) {
            var decision = Decision.values()[variant % 2];
            return version1
                    ? SomeResult.version1(resultsPartition(), offset, leave(), decision)
                    : SomeResult.with(id(number), resultsPartition(), offset, leave(), decision);
        }

        /** Some contradict each other, and no service makes some of these transitions. */
        LeaveChange change(long offset) {
            return SomeChange.with(
                    id(number),
                    1 + variant,
                    changesPartition(),
                    offset,
                    leave(),
                    START.plusDays(number * 5 % 20),
                    CHANGES.get((number + detail) % CHANGES.size()),
                    LeaveStatus.values()[detail % LeaveStatus.values().length]);
        }

        /** As after the topic was given more partitions. */
        int changesPartition() {
            return detail % CHANGE_PARTITIONS;
        }

        /** Half of it is longer than two weeks. The manager's calendar had other days than this service's. */
        private RequestedLeave leave() {
            return new RequestedLeave(EmailAddress.of("a@example.com"), department(), number % 2 == 0 ? 8 : 100, START);
        }

        private Department department() {
            return Department.values()[variant / 3];
        }
    }

    /** The next records of a partition, beginning with some that came before. */
    record Delivery(int partition, int size, int again) {

        void from(List<Feed<?>> feeds) {
            feeds.get(partition).deliver(size, again);
        }
    }

    /** What a partition holds, and how far it has been delivered. */
    private static final class Feed<T> {

        private final List<T> records;
        private final Consumer<List<T>> taker;
        private int next;
        private boolean again;

        Feed(List<T> records, Consumer<List<T>> taker) {
            this.records = records;
            this.taker = taker;
        }

        void deliver(int size, int again) {
            var from = Math.max(next - again, 0);
            this.again |= from < next;
            next = Math.min(from + size, records.size());
            if (from < next) {
                taker.accept(records.subList(from, next));
            }
        }

        void deliverTheRest() {
            deliver(records.size(), 0);
        }
    }

    private interface At<T> {

        T offset(Message record, long offset);
    }

    /** Of each id the first by position; then the results without one, the oldest to the oldest that is pending. */
    private static final class Expected {

        private final Map<UUID, LeaveApplication> applications;
        private final Map<UUID, LeaveResult> named;
        private final List<LeaveResult> results;
        private final Map<List<Object>, LeaveChange> changes;

        Expected(
                List<List<LeaveApplication>> applications,
                List<List<LeaveResult>> results,
                List<List<LeaveChange>> changes) {
            this.applications = firstOfEach(applications.stream().flatMap(List::stream), Leave::applicationId);
            this.named = firstOfEach(
                    results.stream().flatMap(List::stream).filter(LeaveResult::namesApplication), Leave::applicationId);
            this.changes = firstOfEach(changes.stream().flatMap(List::stream), Expected::revision);
            this.results = new ArrayList<>(named.values());
            var withoutResult = new ArrayList<>(this.applications.values().stream()
                    .filter(it -> !named.containsKey(it.applicationId()))
                    .filter(it -> changesOf(it.applicationId()).stream()
                            .allMatch(change -> change.status() == LeaveStatus.PENDING))
                    .sorted(Comparator.comparing(LeaveApplication::position))
                    .toList());
            results.stream()
                    .flatMap(List::stream)
                    .filter(it -> !it.namesApplication())
                    .forEach(it -> this.results.add(matched(it, withoutResult)));
            this.results.sort(Comparator.comparing(LeaveResult::position));
        }

        private static List<Object> revision(LeaveChange change) {
            return List.of(change.applicationId(), change.revision());
        }

        private static <T extends Leave, K> Map<K, T> firstOfEach(Stream<T> inOrder, Function<T, K> key) {
            Map<K, T> first = new LinkedHashMap<>();
            inOrder.forEach(it -> first.putIfAbsent(key.apply(it), it));
            return first;
        }

        private static LeaveResult matched(LeaveResult result, List<LeaveApplication> withoutResult) {
            for (var application : withoutResult) {
                if (application.requested().equals(result.requested())) {
                    withoutResult.remove(application);
                    return SomeResult.version1Of(application.applicationId(), result);
                }
            }
            return result;
        }

        List<LeaveResult> results() {
            return results;
        }

        boolean stays(LeaveChange change) {
            return change.equals(changes.get(revision(change)));
        }

        Optional<LeaveState> state(UUID id) {
            var application = applications.get(id);
            var result = result(id);
            var itsChanges = changesOf(id);
            return application == null && result == null && itsChanges.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SomeState.of(application, result, itsChanges));
        }

        List<String> history(UUID id) {
            var entries = new ArrayList<String>();
            var application = applications.get(id);
            if (application != null && isOfState(application)) {
                entries.add("0 SUBMITTED PENDING " + application.note());
            }
            var result = result(id);
            var itsChanges = changesOf(id).stream().filter(this::isOfState).toList();
            if (itsChanges.stream()
                    .anyMatch(it -> List.of("APPROVED", "DECLINED").contains(it.change()))) {
                result = null;
            }
            for (var it : itsChanges) {
                if (result != null && it.status() != LeaveStatus.PENDING) {
                    entries.add(entry(result));
                    result = null;
                }
                entries.add(it.revision() + " " + it.change() + " " + it.status() + " " + it.comment());
            }
            if (result != null) {
                entries.add(entry(result));
            }
            return entries;
        }

        private static String entry(LeaveResult it) {
            return "null " + it.decision() + " " + it.status() + " " + it.comment();
        }

        List<Listed> decided() {
            return results.stream()
                    .map(it -> Listed.of(state(it.applicationId()).orElseThrow()))
                    .toList();
        }

        List<Listed> standingAt(LeaveStatus status) {
            Stream<? extends Leave> candidates =
                    switch (status) {
                        case PENDING -> applications.values().stream();
                        case APPROVED, DECLINED -> results.stream().filter(it -> it.status() == status);
                        default -> changes.values().stream().filter(this::beginsPresentStatus);
                    };
            return candidates
                    .filter(this::isOfState)
                    .map(it -> state(it.applicationId()).orElseThrow())
                    .filter(it -> it.status() == status)
                    .map(Listed::of)
                    .toList();
        }

        /** By a change on its own days: the state has others only where an id is on two applications and results contradict changes. */
        List<Away> away(LocalDate day) {
            var candidates = Stream.concat(
                    results.stream().filter(it -> it.decision() == Decision.APPROVED),
                    changes.values().stream()
                            .filter(this::beginsPresentStatus)
                            .filter(this::isOfState)
                            .filter(it -> !day.isAfter(it.lastDay())));
            return candidates
                    .map(it -> Away.of(state(it.applicationId()).orElseThrow()))
                    .distinct()
                    .filter(it -> it.isOn(day))
                    .toList();
        }

        /** Approved, but changed to what does not count. */
        List<UUID> notCounting() {
            return approved()
                    .filter(it -> !Away.COUNTING.contains(statusOf(it)))
                    .toList();
        }

        List<UUID> cancelled() {
            return approved()
                    .filter(it -> statusOf(it) == LeaveStatus.CANCELLED)
                    .toList();
        }

        private Stream<UUID> approved() {
            return named.values().stream()
                    .filter(it -> it.decision() == Decision.APPROVED)
                    .map(LeaveResult::applicationId);
        }

        private LeaveStatus statusOf(UUID id) {
            return state(id).orElseThrow().status();
        }

        List<UUID> pending() {
            return applications.keySet().stream()
                    .filter(it -> state(it).orElseThrow().status() == LeaveStatus.PENDING)
                    .toList();
        }

        /** And not of another application with the same id. */
        private boolean isOfState(Leave it) {
            return it.requested().equals(state(it.applicationId()).orElseThrow().requested());
        }

        private boolean beginsPresentStatus(LeaveChange change) {
            var itsChanges = changesOf(change.applicationId());
            var index = itsChanges.indexOf(change);
            return itsChanges.subList(index, itsChanges.size()).stream().allMatch(it -> it.status() == change.status())
                    && (index == 0 || itsChanges.get(index - 1).status() != change.status());
        }

        List<UUID> latest() {
            return changes.values().stream()
                    .filter(this::beginsPresentStatus)
                    .map(Leave::applicationId)
                    .toList();
        }

        private LeaveResult result(UUID id) {
            return results.stream()
                    .filter(it -> it.applicationId().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private List<LeaveChange> changesOf(UUID id) {
            return changes.values().stream()
                    .filter(it -> it.applicationId().equals(id))
                    .sorted(Comparator.comparing(LeaveChange::revision))
                    .toList();
        }
    }
}
