package com.timeoff.reader.feed;

import com.timeoff.core.person.Person;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.feed.StoredFeed.LastSeen;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Those of a map. */
public class FakeCalendarFeeds implements CalendarFeeds {

    private final Map<String, StoredFeed> feeds = new LinkedHashMap<>();
    public RuntimeException failure;
    int readings;
    int seen;

    public void clear() {
        feeds.clear();
        failure = null;
        readings = 0;
        seen = 0;
    }

    @Override
    public boolean add(StoredFeed feed, FeedToken token, int perOwner) {
        if (of(feed.feed().owner()).size() >= perOwner) {
            return false;
        }
        feeds.put(key(token), feed);
        return true;
    }

    @Override
    public List<CalendarFeed> of(EmailAddress owner) {
        fail();
        return feeds.values().stream()
                .map(StoredFeed::feed)
                .filter(it -> it.owner().equals(owner))
                .toList();
    }

    @Override
    public Optional<StoredFeed> find(FeedToken token) {
        fail();
        return Optional.ofNullable(feeds.get(key(token)));
    }

    @Override
    public boolean remove(EmailAddress owner, UUID id) {
        fail();
        return feeds.values()
                .removeIf(
                        it -> it.feed().owner().equals(owner) && it.feed().id().equals(id));
    }

    @Override
    public void read(UUID id, Instant at) {
        readings++;
        feeds.replaceAll(
                (key, it) -> it.feed().id().equals(id) ? new StoredFeed(readAt(it.feed(), at), it.lastSeen()) : it);
    }

    @Override
    public void seen(Person owner, Instant at, Instant since) {
        fail();
        seen++;
        feeds.replaceAll((key, it) -> it.feed().owner().equals(owner.email()) && isNews(it.lastSeen(), owner, since)
                ? new StoredFeed(it.feed(), new LastSeen(owner, at))
                : it);
    }

    private static boolean isNews(LastSeen last, Person owner, Instant since) {
        return last == null || last.at().isBefore(since) || !last.owner().equals(owner);
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    private static CalendarFeed readAt(CalendarFeed feed, Instant at) {
        return new CalendarFeed(feed.id(), feed.owner(), feed.scope(), feed.department(), feed.createdAt(), at);
    }

    private static String key(FeedToken token) {
        return HexFormat.of().formatHex(token.sha256());
    }
}
