package com.timeoff.notification.leave;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.EventDatabase;
import com.timeoff.notification.EventTables;
import com.timeoff.notification.RecordingHandler;
import com.timeoff.notification.TestClock;
import com.timeoff.testing.SpringPropertyTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kafka keeps the order within a partition, and no other; after a rebalance or a replay it brings records again. */
@EventDatabase
class LeaveEventPropertyTest extends SpringPropertyTest {

    private static final int SUBMISSION_PARTITIONS = 3;
    private static final int DECISION_PARTITIONS = 2;
    private static final int CHANGE_PARTITIONS = 2;
    private static final Instant NOW = EventDatabase.INSTALLED.plus(Duration.ofDays(10));

    @Autowired
    LeaveEventService service;

    @Autowired
    LeaveApplications applications;

    @Autowired
    RecordingHandler told;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Property
    void theSameIsKnownAndToldInWhateverOrderThePartitionsComeAndWhateverComesAgain(
            @ForAll("messages") List<Message> submitted,
            @ForAll("messages") List<Message> decided,
            @ForAll("messages") List<Message> changed,
            @ForAll("deliveries") List<Delivery> deliveries,
            @ForAll boolean replayed) {
        EventTables.empty(jdbc);
        told.forget();
        clock.set(NOW);
        var submissions =
                partitions(SUBMISSION_PARTITIONS, submitted, Message::submissionPartition, Message::submission);
        var decisions = partitions(DECISION_PARTITIONS, decided, Message::number, Message::decision);
        var changes = partitions(CHANGE_PARTITIONS, changed, Message::detail, Message::change);
        List<Feed<?>> feeds = new ArrayList<>();
        submissions.forEach(it -> feeds.add(new Feed<>(it, service::addSubmissions)));
        decisions.forEach(it -> feeds.add(new Feed<>(it, service::addDecisions)));
        changes.forEach(it -> feeds.add(new Feed<>(it, service::addChanges)));

        deliveries.forEach(it -> it.from(feeds));
        feeds.forEach(Feed::deliverTheRest);
        var expected = new Expected(flat(submissions), flat(decisions), flat(changes));
        assertIs(expected);
        if (replayed) {
            feeds.forEach(Feed::fromTheBeginning);
            deliveries.forEach(it -> it.from(feeds));
            feeds.forEach(Feed::deliverTheRest);
            assertIs(expected);
        }
        Statistics.label("comes again").collect(feeds.stream().anyMatch(it -> it.again));
        Statistics.label("comes again").coverage(seen -> seen.check(true).percentage(it -> it > 20));
    }

    private void assertIs(Expected expected) {
        assertThat(applications.waitingAmong(Message.IDS)).isEqualTo(expected.waiting());
        assertThat(standing()).isEqualTo(expected.standing());
        assertThat(told.distinct()).isEqualTo(expected.told());
    }

    private Map<UUID, Standing> standing() {
        var standing = new HashMap<UUID, Standing>();
        jdbc.sql("select application_id, status, revision, last_day from leave_application")
                .query((row, number) -> standing.put(
                        row.getObject("application_id", UUID.class),
                        new Standing(
                                LeaveStatus.valueOf(row.getString("status")),
                                row.getInt("revision"),
                                row.getObject("last_day", LocalDate.class))))
                .list();
        return standing;
    }

    private record Standing(LeaveStatus status, int revision, LocalDate lastDay) {}

    private static <T> List<T> flat(List<List<T>> partitions) {
        return partitions.stream().flatMap(List::stream).toList();
    }

    private static <T> List<List<T>> partitions(
            int count, List<Message> messages, ToIntFunction<Message> partition, At<T> at) {
        List<List<T>> partitions = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            partitions.add(new ArrayList<>());
        }
        for (var message : messages) {
            var number = partition.applyAsInt(message) % count;
            var target = partitions.get(number);
            target.add(at.position(message, new SourcePosition(number, target.size())));
        }
        return partitions;
    }

    @Provide
    Arbitrary<List<Message>> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Message.APPLICATIONS - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).map(it -> it == 0),
                        Arbitraries.integers().between(0, 41),
                        Arbitraries.of(Message.AGES))
                .as(Message::new)
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, SUBMISSION_PARTITIONS + DECISION_PARTITIONS + CHANGE_PARTITIONS - 1),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5))
                .as(Delivery::new)
                .list()
                .ofMaxSize(20);
    }

    /** Something of one of few applications, so that there are copies, some of which contradict. Half of them ask for the same. */
    record Message(int number, int variant, boolean version1, int detail, Duration age) {

        static final int APPLICATIONS = 6;
        static final List<Duration> AGES =
                List.of(Duration.ofHours(-1), Duration.ZERO, Duration.ofHours(24), Duration.ofHours(25));
        static final Set<UUID> IDS = Stream.iterate(0, it -> it + 1)
                .limit(APPLICATIONS)
                .map(Message::id)
                .collect(Collectors.toSet());

        private static final List<String> CHANGES = List.of(
                "COMMENTED",
                "APPROVED",
                "WITHDRAWN",
                "CANCELLATION_REQUESTED",
                "CANCELLATION_REFUSED",
                "CANCELLED",
                "NEW");
        private static final LocalDate START = LocalDate.of(2026, 12, 1);

        static UUID id(int number) {
            return new UUID(0, number);
        }

        /** Of those that ask for the same it is the same, as a department has one partition. */
        int submissionPartition() {
            return leave().durationInHours();
        }

        Submission submission(SourcePosition position) {
            return new Submission(position, id(number), leave(), null, occurredAt());
        }

        LeaveDecision decision(SourcePosition position) {
            var own = new UUID(1 + position.partition(), position.offset());
            return new LeaveDecision(
                    position,
                    version1 ? own : id(number),
                    !version1,
                    leave(),
                    Decision.values()[variant % 2],
                    null,
                    "Mia",
                    null,
                    occurredAt());
        }

        /** No service makes some of these transitions. */
        LeaveChange change(SourcePosition position) {
            return new LeaveChange(
                    position,
                    id(number),
                    1 + variant,
                    leave(),
                    START.plusDays(detail),
                    CHANGES.get(detail % CHANGES.size()),
                    LeaveStatus.values()[detail % LeaveStatus.values().length],
                    null,
                    "Mia",
                    null,
                    occurredAt());
        }

        private Instant occurredAt() {
            return NOW.minus(age);
        }

        private RequestedLeave leave() {
            return new RequestedLeave(
                    EmailAddress.of("alice@example.com"), Department.IT, number % 2 == 0 ? 8 : 8 + number, START);
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

        void fromTheBeginning() {
            next = 0;
        }
    }

    private interface At<T> {

        T position(Message message, SourcePosition position);
    }

    /** What the three topics say, read at once. */
    private record Expected(List<Submission> submissions, List<LeaveDecision> decisions, List<LeaveChange> changes) {

        Map<UUID, Standing> standing() {
            var standing = new HashMap<UUID, Standing>();
            for (var id : Message.IDS) {
                change(id)
                        .map(it -> new Standing(it.status(), it.revision(), it.lastDay()))
                        .or(() -> decision(id).map(it -> new Standing(LeaveStatus.after(it.decision()), 0, null)))
                        .or(() -> submission(id).map(it -> new Standing(LeaveStatus.PENDING, 0, null)))
                        .ifPresent(it -> standing.put(id, it));
            }
            return standing;
        }

        /** The highest revision that says where it stands. */
        private Optional<LeaveChange> change(UUID id) {
            return changes.stream()
                    .filter(it -> it.applicationId().equals(id))
                    .filter(it ->
                            it.status() != LeaveStatus.PENDING && !it.change().equals("COMMENTED"))
                    .sorted(Comparator.comparing(LeaveChange::position))
                    .reduce((one, other) -> other.revision() > one.revision() ? other : one);
        }

        private Optional<LeaveDecision> decision(UUID id) {
            return decisions.stream()
                    .filter(it -> it.applicationId().equals(id))
                    .min(Comparator.comparing(LeaveDecision::position));
        }

        private Optional<Submission> submission(UUID id) {
            return submissions.stream()
                    .filter(it -> it.applicationId().equals(id))
                    .min(Comparator.comparing(Submission::position));
        }

        Set<UUID> waiting() {
            var waiting = new HashSet<>(pending());
            standing().forEach((id, it) -> {
                if (it.status() == LeaveStatus.CANCELLATION_REQUESTED) {
                    waiting.add(id);
                }
            });
            return waiting;
        }

        private Set<UUID> pending() {
            var pending = new HashSet<UUID>();
            pendingByLeave().forEach((leave, those) -> those.stream()
                    .sorted(Comparator.comparing(Submission::position))
                    .skip(decisions.stream()
                            .filter(it -> !it.namesApplication() && it.leave().equals(leave))
                            .count())
                    .forEach(it -> pending.add(it.applicationId())));
            return pending;
        }

        private Map<RequestedLeave, List<Submission>> pendingByLeave() {
            return standing().entrySet().stream()
                    .filter(it -> it.getValue().status() == LeaveStatus.PENDING)
                    .map(it -> submission(it.getKey()).orElseThrow())
                    .collect(Collectors.groupingBy(Submission::leave));
        }

        Set<String> told() {
            var told = toldOfDecisionsAndChanges();
            freshSubmissions().forEach(it -> told.add(it.applicationId() + " RECEIVED"));
            return told;
        }

        private Stream<Submission> freshSubmissions() {
            return submissions.stream().filter(it -> isFresh(it.submittedAt()));
        }

        private Set<String> toldOfDecisionsAndChanges() {
            var told = new HashSet<String>();
            decisions.stream()
                    .filter(it -> isFresh(it.decidedAt()))
                    .forEach(it -> told.add(it.applicationId() + " DECIDED"));
            changes.stream()
                    .filter(it -> isFresh(it.changedAt()))
                    .filter(it -> !Set.of("APPROVED", "NEW").contains(it.change()))
                    .forEach(it -> told.add(it.applicationId() + " " + it.change() + "-" + it.revision()));
            return told;
        }

        private static boolean isFresh(Instant occurredAt) {
            return !occurredAt.isBefore(NOW.minus(Duration.ofHours(24)));
        }
    }
}
