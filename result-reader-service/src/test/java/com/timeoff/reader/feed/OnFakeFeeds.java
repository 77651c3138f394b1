package com.timeoff.reader.feed;

import com.timeoff.reader.feed.ical.CalendarWriter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Calendar feeds held in memory, for tests of the web layer. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    CalendarFeedService.class,
    CalendarWriter.class,
    FakeCalendarFeeds.class,
    FeedAccess.class,
    FeedOwners.class,
    LeaveCalendars.class
})
public class OnFakeFeeds {}
