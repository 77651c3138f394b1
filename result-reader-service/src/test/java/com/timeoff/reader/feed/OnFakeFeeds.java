package com.timeoff.reader.feed;

import com.timeoff.reader.feed.ical.CalendarWriter;
import com.timeoff.reader.feed.web.OnCalendarPath;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Calendar feeds held in memory, for tests of the web layer. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    CalendarFeedService.class,
    OnCalendarPath.class,
    CalendarWriter.class,
    FakeCalendarFeeds.class,
    FeedAccess.class,
    FeedOwnerService.class,
    LeaveCalendarService.class
})
public class OnFakeFeeds {}
