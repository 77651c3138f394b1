package com.timeoff.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.feed.StoredFeed.LastSeen;
import com.timeoff.testing.security.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FeedOwnerServiceTest {

    private static final EmailAddress IRIS = EmailAddress.of("iris@example.com");
    private static final Person MANAGER = new Person(IRIS, null, Department.IT, Set.of(Department.IT), Role.MANAGER);
    private static final Person EMPLOYEE = new Person(IRIS, null, Department.IT, Set.of(), Role.EMPLOYEE);

    private final FakeCalendarFeeds feeds = new FakeCalendarFeeds();
    private final SetClock clock = new SetClock();
    private final FeedOwnerService owners = owners(false);

    @Test
    void whoIsConfiguredIsWhatTheConfigurationSays() {
        var wasHr = new Person(People.ALICE.email(), null, null, Set.of(), Role.HR);

        assertThat(owners.ownerOf(feedOf(wasHr, clock.instant()))).hasValue(People.ALICE);
        assertThat(owners.lastSeen(People.ALICE)).isNull();
    }

    @Test
    void whoIsNotConfiguredIsWhatTheyWereWhenTheyCalled() {
        assertThat(owners.ownerOf(feedOf(MANAGER, clock.instant()))).hasValue(MANAGER);
        assertThat(owners.lastSeen(MANAGER)).isEqualTo(new LastSeen(MANAGER, clock.instant()));
        assertThat(owners.ownerOf(new StoredFeed(feed(IRIS), null))).as("never").isEmpty();
    }

    @Test
    void untilThatIsTooLongAgo() {
        var feed = feedOf(MANAGER, clock.instant());

        clock.now = clock.now.plus(Duration.ofDays(30));
        assertThat(owners.ownerOf(feed)).isPresent();

        clock.now = clock.now.plusMillis(1);
        assertThat(owners.ownerOf(feed)).isEmpty();
    }

    /** They were known by an issuer's tokens once, which nobody trusts any more. */
    @Test
    void whereEverybodyIsConfiguredNobodyElseIs() {
        var complete = owners(true);

        assertThat(complete.ownerOf(feedOf(MANAGER, clock.instant()))).isEmpty();
        complete.called(MANAGER);
        assertThat(feeds.seen).isZero();
    }

    @Test
    void aCallAsksTheDatabaseOnceAMinuteUnlessRightsHaveChanged() {
        owners.called(MANAGER);
        owners.called(MANAGER);
        assertThat(feeds.seen).isEqualTo(1);

        owners.called(EMPLOYEE);
        owners.called(EMPLOYEE);
        assertThat(feeds.seen).isEqualTo(2);

        clock.now = clock.now.plusSeconds(61);
        owners.called(EMPLOYEE);
        assertThat(feeds.seen).isEqualTo(3);

        owners.called(People.ALICE);
        assertThat(feeds.seen).as("of the configuration").isEqualTo(3);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenNextTime() {
        feeds.failure = new CannotGetJdbcConnectionException("away");
        assertThatThrownBy(() -> owners.called(MANAGER)).isSameAs(feeds.failure);
        feeds.failure = null;

        owners.called(MANAGER);

        assertThat(feeds.seen).isEqualTo(1);
    }

    /** With the shortest of times, and with a call in each hour. */
    @Test
    void whoGoesOnCallingKeepsTheFeed() {
        var daily = owners(false, Duration.ofDays(1));
        var token = FeedToken.random();
        feeds.add(new StoredFeed(feed(IRIS), daily.lastSeen(MANAGER)), token, 10);

        for (var call = 0; call < 72; call++) {
            clock.now = clock.now.plus(Duration.ofMinutes(50));
            assertThat(daily.ownerOf(feeds.find(token).orElseThrow())).hasValue(MANAGER);
            daily.called(MANAGER);
        }
    }

    private FeedOwnerService owners(boolean complete) {
        return owners(complete, Duration.ofDays(30));
    }

    private FeedOwnerService owners(boolean complete, Duration rightsFor) {
        var properties = new CalendarFeedProperties(Duration.ofDays(366), Duration.ofDays(30), 10, rightsFor);
        var directory = new PersonDirectory(Map.of(People.ALICE.email(), People.ALICE), complete);
        return new FeedOwnerService(directory, feeds, properties, clock);
    }

    private static StoredFeed feedOf(Person owner, Instant seen) {
        return new StoredFeed(feed(owner.email()), new LastSeen(owner, seen));
    }

    private static CalendarFeed feed(EmailAddress owner) {
        return new CalendarFeed(UUID.randomUUID(), owner, FeedScope.OWN, null, Instant.EPOCH, null);
    }

    private static final class SetClock extends Clock {

        Instant now = Instant.parse("2026-11-29T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
