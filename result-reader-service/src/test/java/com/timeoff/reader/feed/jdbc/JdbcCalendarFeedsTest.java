package com.timeoff.reader.feed.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.feed.CalendarFeed;
import com.timeoff.reader.feed.CalendarFeeds;
import com.timeoff.reader.feed.FeedScope;
import com.timeoff.reader.feed.FeedToken;
import com.timeoff.reader.feed.StoredFeed;
import com.timeoff.reader.feed.StoredFeed.LastSeen;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@Import({PostgresDatabase.class, JdbcCalendarFeeds.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class JdbcCalendarFeedsTest {

    private static final EmailAddress ALICE = EmailAddress.of("alice@example.com");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.com");
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final int MANY = 10;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from calendar_feed").update();
    }

    @Test
    void isFoundByItsTokenAlone() {
        var own = token(1);
        var department = token(2);
        var first = add(ALICE, own, FeedScope.OWN, null, NOON);
        var second = add(ALICE, department, FeedScope.DEPARTMENT, Department.IT, NOON.plusSeconds(1));

        assertThat(feeds.find(own)).hasValue(new StoredFeed(first, null));
        assertThat(feeds.find(department)).hasValue(new StoredFeed(second, null));
        assertThat(feeds.find(token(3))).isEmpty();
        assertThat(feeds.of(ALICE)).as("newest first").containsExactly(second, first);
        assertThat(feeds.of(BOB)).isEmpty();
    }

    @Test
    void theTokenIsNotStored() {
        var token = token(1);
        add(ALICE, token, FeedScope.OWN, null, NOON);

        var row = jdbc.sql("select calendar_feed::text from calendar_feed")
                .query(String.class)
                .single();

        assertThat(row).contains("alice@example.com").doesNotContain(token.text());
    }

    @Test
    void whatIsNoFeedIsRefused() {
        assertThatThrownBy(() -> add(ALICE, token(1), FeedScope.DEPARTMENT, null, NOON))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> add(ALICE, token(1), FeedScope.ALL, Department.IT, NOON))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPersonHasNoMoreThanSoMany() {
        IntStream.range(0, MANY).forEach(it -> add(ALICE, token(it), FeedScope.OWN, null, NOON));

        assertThat(feeds.add(own(ALICE), token(99), MANY)).isFalse();
        assertThat(feeds.add(own(BOB), token(98), MANY)).isTrue();
        assertThat(feeds.of(ALICE)).hasSize(MANY);
    }

    @Test
    void norAllAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(it -> () -> feeds.add(own(ALICE), token(it), MANY))
                .toList();

        var added = threads.invokeAll(calls);
        threads.shutdown();

        var taken = 0;
        for (var it : added) {
            taken += it.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(MANY);
        assertThat(feeds.of(ALICE)).hasSize(MANY);
    }

    @Test
    void isRevokedByItsOwner() {
        var feed = add(ALICE, token(1), FeedScope.OWN, null, NOON);

        assertThat(feeds.remove(BOB, feed.id())).isFalse();
        assertThat(feeds.find(token(1))).isPresent();
        assertThat(feeds.remove(ALICE, feed.id())).isTrue();
        assertThat(feeds.find(token(1))).isEmpty();
        assertThat(feeds.remove(ALICE, feed.id())).isFalse();
    }

    @Test
    void remembersItsLastReading() {
        var feed = add(ALICE, token(1), FeedScope.OWN, null, NOON);
        add(ALICE, token(2), FeedScope.OWN, null, NOON.minusSeconds(1));

        feeds.read(feed.id(), NOON.plusSeconds(60));

        assertThat(feeds.of(ALICE)).extracting(CalendarFeed::lastReadAt).containsExactly(NOON.plusSeconds(60), null);
    }

    @Test
    void remembersWhatItsOwnerWas() {
        var manager = new Person(
                ALICE, "Alice", Department.OPS, Set.of(Department.OPS, Department.HR, Department.IT), Role.MANAGER);
        feeds.add(new StoredFeed(feed(ALICE), new LastSeen(manager, NOON)), token(1), MANY);

        assertThat(lastSeen(1)).isEqualTo(new LastSeen(unnamed(manager), NOON));
    }

    @Test
    void writesWhatItsOwnerIsWhenThatIsNewOrOld() {
        var manager = new Person(ALICE, null, Department.OPS, Set.of(Department.OPS, Department.HR), Role.MANAGER);
        var employee = new Person(ALICE, null, null, Set.of(), Role.EMPLOYEE);
        feeds.add(new StoredFeed(feed(ALICE), new LastSeen(manager, NOON)), token(1), MANY);
        feeds.add(own(ALICE), token(2), MANY);
        feeds.add(own(BOB), token(3), MANY);
        var day = Duration.ofDays(1);

        feeds.seen(manager, NOON.plusSeconds(1), NOON.plusSeconds(1).minus(day));
        assertThat(lastSeen(1)).as("unchanged").isEqualTo(new LastSeen(manager, NOON));
        assertThat(lastSeen(2)).as("never seen").isEqualTo(new LastSeen(manager, NOON.plusSeconds(1)));
        assertThat(lastSeen(3)).as("another's").isNull();

        feeds.seen(employee, NOON.plusSeconds(2), NOON.plusSeconds(2).minus(day));
        assertThat(lastSeen(1)).as("changed").isEqualTo(new LastSeen(employee, NOON.plusSeconds(2)));

        var later = NOON.plus(Duration.ofDays(2));
        feeds.seen(employee, later, later.minus(day));
        assertThat(lastSeen(1)).as("old").isEqualTo(new LastSeen(employee, later));
    }

    private LastSeen lastSeen(int token) {
        return feeds.find(token(token)).orElseThrow().lastSeen();
    }

    private CalendarFeed add(EmailAddress owner, FeedToken token, FeedScope scope, Department department, Instant at) {
        var feed = new CalendarFeed(UUID.randomUUID(), owner, scope, department, at, null);
        assertThat(feeds.add(new StoredFeed(feed, null), token, MANY)).isTrue();
        return feed;
    }

    private static StoredFeed own(EmailAddress owner) {
        return new StoredFeed(feed(owner), null);
    }

    private static CalendarFeed feed(EmailAddress owner) {
        return new CalendarFeed(UUID.randomUUID(), owner, FeedScope.OWN, null, NOON, null);
    }

    private static Person unnamed(Person person) {
        return new Person(person.email(), null, person.department(), person.manages(), person.role());
    }

    private static FeedToken token(int number) {
        return FeedToken.parse("%043d".formatted(number)).orElseThrow();
    }
}
