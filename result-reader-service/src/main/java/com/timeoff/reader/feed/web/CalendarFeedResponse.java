package com.timeoff.reader.feed.web;

import com.timeoff.models.Department;
import com.timeoff.reader.feed.AllowedScope;
import com.timeoff.reader.feed.CalendarFeed;
import com.timeoff.reader.feed.FeedScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CalendarFeedResponse(
        UUID id,
        FeedScope scope,
        @Nullable Department department,
        Instant createdAt,

        @Schema(description = "To the minute; null as long as nobody has.") @Nullable Instant lastReadAt) {

    static final String ID = "1f6f2b0e-6f0c-4a52-9b8f-0a6f7c9f3d11";

    static final String EXAMPLE = "{\"id\":\"" + ID + "\",\"scope\":\"DEPARTMENT\",\"department\":\"IT\","
            + "\"createdAt\":\"2026-11-29T08:00:00Z\",\"lastReadAt\":\"2026-11-30T06:15:00Z\"}";

    static CalendarFeedResponse of(CalendarFeed feed) {
        return new CalendarFeedResponse(
                feed.id(), feed.scope(), feed.department(), feed.createdAt(), feed.lastReadAt());
    }

    record Items(
            List<CalendarFeedResponse> items,

            @Schema(description = "What the caller may make feeds of now.")
            List<ScopeResponse> scopes) {

        static final String EXAMPLE = "{\"items\":[" + CalendarFeedResponse.EXAMPLE + "],\"scopes\":["
                + "{\"scope\":\"OWN\",\"department\":null},{\"scope\":\"DEPARTMENT\",\"department\":\"IT\"},"
                + "{\"scope\":\"ALL\",\"department\":null}]}";
    }

    record ScopeResponse(FeedScope scope, @Nullable Department department) {

        static ScopeResponse of(AllowedScope allowed) {
            return new ScopeResponse(allowed.scope(), allowed.department());
        }
    }
}
