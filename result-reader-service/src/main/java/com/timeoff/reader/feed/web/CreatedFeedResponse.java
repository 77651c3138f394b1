package com.timeoff.reader.feed.web;

import com.timeoff.models.Department;
import com.timeoff.reader.feed.CreatedFeed;
import com.timeoff.reader.feed.FeedScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreatedFeedResponse(
        UUID id,
        FeedScope scope,
        @Nullable Department department,
        Instant createdAt,
        @Nullable Instant lastReadAt,

        @Schema(description = "Shown this once: whoever knows it can read the calendar.")
        URI url) {

    static final String EXAMPLE = "{\"id\":\"" + CalendarFeedResponse.ID
            + "\",\"scope\":\"DEPARTMENT\",\"department\":\"IT\","
            + "\"createdAt\":\"2026-11-29T08:00:00Z\",\"lastReadAt\":null,"
            + "\"url\":\"http://localhost:8083/calendars/ICfGBSfgb2xYt5oVB0v0Xq0PV3n3yWnTjv8hQpQmW4s.ics\"}";

    /** @param calendars where they are read */
    static CreatedFeedResponse of(CreatedFeed created, URI calendars) {
        var feed = created.feed();
        return new CreatedFeedResponse(
                feed.id(),
                feed.scope(),
                feed.department(),
                feed.createdAt(),
                feed.lastReadAt(),
                calendars.resolve(created.token().text() + CalendarController.SUFFIX));
    }

    /** Spring logs answers: without the secret. */
    @Override
    public String toString() {
        return "feed " + id;
    }
}
