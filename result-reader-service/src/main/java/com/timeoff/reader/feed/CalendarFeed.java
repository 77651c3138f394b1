package com.timeoff.reader.feed;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that whoever knows its address may read, as long as its owner may see what is in it.
 *
 * @param department of {@link FeedScope#DEPARTMENT}, else null
 * @param lastReadAt to the minute; null if nobody has read it
 */
public record CalendarFeed(
        UUID id,
        EmailAddress owner,
        FeedScope scope,
        @Nullable Department department,
        Instant createdAt,
        @Nullable Instant lastReadAt) {}
