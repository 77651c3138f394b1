package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.Following;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeApplication;
import com.timeoff.reader.result.SomeResult;
import com.timeoff.reader.result.stream.ResultLog;
import com.timeoff.testing.SpringPropertyTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Kafka keeps the order within a partition, and no other; after a rebalance it brings some records again. */
@ProjectionDatabase
@Import(Following.class)
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:any;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class ProjectionPropertyTest extends SpringPropertyTest {

    private static final ResultFilter ALL = new ResultFilter(null, null, null);
    private static final int RESULT_PARTITIONS = 2;

    @Autowired
    LeaveResults results;

    @Autowired
    LeaveApplications applications;

    @Autowired
    ResultLog log;

    @Autowired
    Following following;

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
        ofApplications.forEach(it -> feeds.add(new Feed<>(it, applications::add)));
        ofResults.forEach(it -> feeds.add(new Feed<>(it, results::add)));

        deliveries.forEach(it -> it.from(feeds));
        feeds.forEach(Feed::deliverTheRest);

        var first = firstOfEach(ofResults);
        Map<UUID, Leave> known = new HashMap<>(firstOfEach(ofApplications));
        known.putAll(first);
        for (var application = 0; application < Message.APPLICATIONS; application++) {
            var id = Message.id(application);
            assertThat(following.find(id).map(Leave.class::cast)).isEqualTo(Optional.ofNullable(known.get(id)));
        }
        assertThat(results.newest(LeaveScope.EVERYBODYS, ALL, Long.MAX_VALUE, 100))
                .extracting(ListedResult::result)
                .containsExactlyInAnyOrderElementsOf(first.values());
        for (var partition = 0; partition < RESULT_PARTITIONS; partition++) {
            var number = partition;
            assertThat(log.read(partition, -1, Long.MAX_VALUE, 100))
                    .containsExactlyElementsOf(first.values().stream()
                            .filter(it -> it.position().partition() == number)
                            .toList());
            assertThat(results.lastOffset(partition))
                    .isEqualTo(ofResults.get(partition).size() - 1);
        }
        Statistics.label("comes again").collect(feeds.stream().anyMatch(it -> it.again));
        Statistics.label("comes again").coverage(seen -> seen.check(true).percentage(it -> it > 20));
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

    private static <T extends Leave> Map<UUID, T> firstOfEach(List<List<T>> partitions) {
        Map<UUID, T> first = new LinkedHashMap<>();
        partitions.forEach(partition -> partition.forEach(it -> first.putIfAbsent(it.applicationId(), it)));
        return first;
    }

    @Provide
    Arbitrary<List<Message>> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Message.APPLICATIONS - 1),
                        Arbitraries.integers().between(0, 2))
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

    /** Something of one of few applications, so that there are copies, each a little different. */
    record Message(int number, int variant) {

        static final int APPLICATIONS = 6;

        static UUID id(int number) {
            return new UUID(0, number);
        }

        int departmentsPartition() {
            return department().partition();
        }

        int resultsPartition() {
            return number % RESULT_PARTITIONS;
        }

        LeaveApplication application(long offset) {
            return SomeApplication.with(id(number), departmentsPartition(), offset, email(), department());
        }

        LeaveResult result(long offset) {
            var decision = Decision.values()[variant % 2];
            return SomeResult.with(id(number), resultsPartition(), offset, email(), department(), decision);
        }

        private String email() {
            return variant + "@example.com";
        }

        private Department department() {
            return Department.values()[number % 3];
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
}
