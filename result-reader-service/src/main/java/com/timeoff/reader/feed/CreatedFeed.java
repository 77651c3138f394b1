package com.timeoff.reader.feed;

/** A new feed, and the only copy of its token. */
public record CreatedFeed(CalendarFeed feed, FeedToken token) {}
