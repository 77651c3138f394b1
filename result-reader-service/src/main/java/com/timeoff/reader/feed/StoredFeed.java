package com.timeoff.reader.feed;

import com.timeoff.core.person.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed, with what its owner was when last signed in.
 *
 * @param lastSeen by a token; null of people of the configuration
 */
public record StoredFeed(CalendarFeed feed, @Nullable LastSeen lastSeen) {

    public record LastSeen(Person owner, Instant at) {}
}
