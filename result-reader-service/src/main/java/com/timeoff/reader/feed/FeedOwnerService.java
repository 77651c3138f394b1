package com.timeoff.reader.feed;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.feed.StoredFeed.LastSeen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the owners of feeds are, while they are not there: as configured, or as at their last call signed in by a token. */
@Component
public class FeedOwnerService {

    /** Within it, calls of somebody who is what they were cost nothing. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);

    /** So old what is stored may get to be while its owner calls: much less than {@code rights-for}. */
    private static final Duration STORED_AGAIN_AFTER = Duration.ofHours(1);

    private final PersonDirectory directory;
    private final CalendarFeeds feeds;
    private final Duration rightsFor;
    private final Clock clock;
    private final Map<EmailAddress, LastSeen> seen =
            new ConcurrentHashMap<>(); // Of everybody who ever came: a few bytes each.

    FeedOwnerService(PersonDirectory directory, CalendarFeeds feeds, CalendarFeedProperties properties, Clock clock) {
        this.directory = directory;
        this.feeds = feeds;
        this.rightsFor = properties.rightsFor();
        this.clock = clock;
    }

    /** Empty if nobody knows any more what the owner may see. */
    Optional<Person> ownerOf(StoredFeed feed) {
        var configured = directory.find(feed.feed().owner());
        return configured.isPresent() || directory.isComplete()
                ? configured
                : Optional.ofNullable(feed.lastSeen()).filter(this::isRecent).map(LastSeen::owner);
    }

    /** What to store of somebody who makes a feed; null if the configuration tells it. */
    @Nullable LastSeen lastSeen(Person caller) {
        return isConfigured(caller) ? null : new LastSeen(caller, clock.instant());
    }

    /** Somebody calls, signed in. Asks the database at most once a minute, unless the person's rights have changed. */
    public void called(Person caller) {
        if (isConfigured(caller)) {
            return;
        }
        var now = clock.instant();
        var last = seen.get(caller.email());
        if (last == null || !last.owner().equals(caller) || isOlder(last.at(), ASKED_AGAIN_AFTER, now)) {
            feeds.seen(caller, now, now.minus(STORED_AGAIN_AFTER));
            seen.put(caller.email(), new LastSeen(caller, now));
        }
    }

    private boolean isConfigured(Person caller) {
        return directory.isComplete() || directory.find(caller.email()).isPresent();
    }

    private boolean isRecent(LastSeen it) {
        return !isOlder(it.at(), rightsFor, clock.instant());
    }

    private static boolean isOlder(Instant moment, Duration age, Instant now) {
        return moment.plus(age).isBefore(now);
    }
}
