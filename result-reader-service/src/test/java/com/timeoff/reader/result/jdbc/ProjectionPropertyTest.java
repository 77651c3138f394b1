package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.ApplicationNotFoundException;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.Projection;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.reader.result.stream.ResultLog;
import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.security.People;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    private static final ResultFilter ALL = new ResultFilter(null, null, null);
    private static final int RESULT_PARTITIONS = 2;

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveApplications applications;

    @Autowired
    Projection projection;

    @Autowired
    ResultLog log;

    @Autowired
    LeaveResultService service;

    @Autowired
    JdbcClient jdbc;

    @Property
    void isTheSameInWhateverOrderThePartitionsComeAndWhateverComesAgain(
            @ForAll("messages") List<Message> applied,
            @ForAll("messages") List<Message> decided,
            @ForAll("deliveries") List<Delivery> deliveries) {
        Tables.empty(jdbc);
        var ofApplications = partitions(3, applied, Message::departmentsPartition, Message::application);
        var ofResults = partitions(RESULT_PARTITIONS, decided, Message::resultsPartition, Message::result);
        List<Feed<?>> feeds = new ArrayList<>();
        ofApplications.forEach(
                it -> feeds.add(new Feed<>(it, batch -> takeOneByOneIfRefused(batch, projection::addApplications))));
        ofResults.forEach(it -> feeds.add(new Feed<>(it, projection::addResults)));

        deliveries.forEach(it -> it.from(feeds));
        feeds.forEach(Feed::deliverTheRest);

        var expected = new Expected(ofApplications, ofResults);
        for (var application = 0; application < Message.APPLICATIONS; application++) {
            var id = Message.id(application);
            assertThat(find(id)).isEqualTo(expected.leave(id));
        }
        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 100))
                .extracting(ListedResult::result)
                .containsExactlyInAnyOrderElementsOf(expected.results());
        for (var partition = 0; partition < RESULT_PARTITIONS; partition++) {
            var number = partition;
            assertThat(log.read(partition, -1, Long.MAX_VALUE, 100))
                    .containsExactlyElementsOf(expected.results().stream()
                            .filter(it -> it.position().partition() == number)
                            .toList());
            assertThat(results.lastOffset(partition))
                    .isEqualTo(ofResults.get(partition).size() - 1);
        }
        Statistics.label("comes again").collect(feeds.stream().anyMatch(it -> it.again));
        Statistics.label("comes again").coverage(seen -> seen.check(true).percentage(it -> it > 20));
    }

    private Optional<Leave> find(UUID id) {
        try {
            return Optional.of(service.find(People.HELEN, id));
        } catch (ApplicationNotFoundException e) {
            return Optional.empty();
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
                        Arbitraries.integers().between(0, 3).map(it -> it == 0))
                .as(Message::new)
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 + RESULT_PARTITIONS),
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
    record Message(int number, int variant, boolean version1) {

        static final int APPLICATIONS = 6;

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
            return SomeApplication.with(id(number), departmentsPartition(), offset, "a@example.com", department());
        }

        LeaveResult result(long offset) {
            var decision = Decision.values()[variant % 2];
            return version1
                    ? SomeResult.version1(resultsPartition(), offset, "a@example.com", department(), decision)
                    : SomeResult.with(id(number), resultsPartition(), offset, "a@example.com", department(), decision);
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

    /** Of each id the first by position; then the results without one, the oldest to the oldest that has none. */
    private static final class Expected {

        private final Map<UUID, LeaveApplication> applications;
        private final Map<UUID, LeaveResult> named;
        private final List<LeaveResult> results;

        Expected(List<List<LeaveApplication>> applications, List<List<LeaveResult>> results) {
            this.applications = firstOfEach(applications.stream().flatMap(List::stream));
            this.named = firstOfEach(results.stream().flatMap(List::stream).filter(LeaveResult::namesApplication));
            this.results = new ArrayList<>(named.values());
            var pending = new ArrayList<>(this.applications.values().stream()
                    .filter(it -> !named.containsKey(it.applicationId()))
                    .sorted(Comparator.comparing(LeaveApplication::position))
                    .toList());
            results.stream()
                    .flatMap(List::stream)
                    .filter(it -> !it.namesApplication())
                    .forEach(it -> this.results.add(matched(it, pending)));
            this.results.sort(Comparator.comparing(LeaveResult::position));
        }

        private static <T extends Leave> Map<UUID, T> firstOfEach(Stream<T> inOrder) {
            Map<UUID, T> first = new LinkedHashMap<>();
            inOrder.forEach(it -> first.putIfAbsent(it.applicationId(), it));
            return first;
        }

        private static LeaveResult matched(LeaveResult result, List<LeaveApplication> pending) {
            for (var application : pending) {
                if (application.requested().equals(result.requested())) {
                    pending.remove(application);
                    return SomeResult.version1Of(
                            application.applicationId(),
                            result.position().partition(),
                            result.position().offset(),
                            result.empEmail().toString(),
                            result.department(),
                            result.decision());
                }
            }
            return result;
        }

        List<LeaveResult> results() {
            return results;
        }

        Optional<Leave> leave(UUID id) {
            return results.stream()
                    .filter(it -> it.applicationId().equals(id))
                    .map(Leave.class::cast)
                    .findFirst()
                    .or(() -> Optional.ofNullable(applications.get(id)));
        }
    }
}
