package com.timeoff.reader.feed;

import com.timeoff.core.person.Person;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Feeds are found by their token's hash, or by their owner. */
public interface CalendarFeeds {

    /** @return false, and nothing is added, if the owner has that many already */
    boolean add(StoredFeed feed, FeedToken token, int perOwner);

    /** Newest first. */
    List<CalendarFeed> of(EmailAddress owner);

    Optional<StoredFeed> find(FeedToken token);

    /** @return false if that owner has no such feed */
    boolean remove(EmailAddress owner, UUID id);

    void read(UUID id, Instant at);

    /** Writes down what a feeds' owner is, unless that is known as of {@code since}. Nothing of who has no feeds. */
    void seen(Person owner, Instant at, Instant since);
}
