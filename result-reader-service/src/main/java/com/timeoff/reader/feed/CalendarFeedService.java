package com.timeoff.reader.feed;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes, lists, revokes and reads calendar feeds. */
@Service
public class CalendarFeedService {

    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(1);

    private final CalendarFeeds feeds;
    private final FeedOwnerService owners;
    private final FeedAccess access;
    private final LeaveCalendarService calendars;
    private final int perPerson;
    private final Clock clock;
    private final ReadingBulkhead readings = new ReadingBulkhead();

    CalendarFeedService(
            CalendarFeeds feeds,
            FeedOwnerService owners,
            FeedAccess access,
            LeaveCalendarService calendars,
            CalendarFeedProperties properties,
            Clock clock) {
        this.feeds = feeds;
        this.owners = owners;
        this.access = access;
        this.calendars = calendars;
        this.perPerson = properties.perPerson();
        this.clock = clock;
    }

    /**
     * @param department of {@link FeedScope#DEPARTMENT}, else null
     * @throws FeedNotAllowedException if the person may not see what would be in it
     * @throws TooManyFeedsException if the person has as many as one may
     */
    public CreatedFeed create(Person person, FeedScope scope, @Nullable Department department) {
        access.of(person, scope, department).orElseThrow(FeedNotAllowedException::new);
        var token = FeedToken.random();
        var feed = new CalendarFeed(UUID.randomUUID(), person.email(), scope, department, now(), null);
        if (!feeds.add(new StoredFeed(feed, owners.lastSeen(person)), token, perPerson)) {
            throw new TooManyFeedsException();
        }
        return new CreatedFeed(feed, token);
    }

    /** The person's own, newest first. */
    public List<CalendarFeed> of(Person person) {
        return feeds.of(person.email());
    }

    /** What the person may make feeds of now: the own leave, departments, everybody's, in that order. */
    public List<AllowedScope> allowed(Person person) {
        return access.allowed(person);
    }

    /**
     * From then on its address is as one that never was.
     *
     * @throws FeedNotFoundException if the person has no such feed
     */
    public void revoke(Person person, UUID id) {
        if (!feeds.remove(person.email(), id)) {
            throw new FeedNotFoundException();
        }
    }

    /**
     * What the feed's owner may see now, of what the feed was made for.
     *
     * @param writer makes the answer
     * @throws FeedNotFoundException if there is no such feed, or nobody may see what is in it any more
     * @throws TooManyReadingsException if so many calendars are being read, of its owner or of all, that its turn did not come
     */
    public <T> T read(FeedToken token, Function<LeaveCalendar, T> writer) {
        var stored = readings.inTurn(() -> feeds.find(token)).orElseThrow(FeedNotFoundException::new);
        var feed = stored.feed();
        var selection = owners.ownerOf(stored)
                .flatMap(it -> access.of(it, feed.scope(), feed.department()))
                .orElseThrow(FeedNotFoundException::new);
        var answer = write(selection, writer);
        var now = now();
        if (feed.lastReadAt() == null
                || feed.lastReadAt().plus(READ_AGAIN_AFTER).isBefore(now)) {
            feeds.read(feed.id(), now);
        }
        return answer;
    }

    /**
     * All that the person may see, as a feed would show it.
     *
     * @param department of that one alone, if any
     * @throws TooManyReadingsException if so many calendars are being read, of the person or of all, that its turn did not come
     */
    public <T> T read(Person person, @Nullable Department department, Function<LeaveCalendar, T> writer) {
        return write(access.ofAll(person, department), writer);
    }

    private <T> T write(CalendarSelection selection, Function<LeaveCalendar, T> writer) {
        return readings.inTurn(selection.reader(), () -> writer.apply(calendars.of(selection)));
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
