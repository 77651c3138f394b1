package com.timeoff.reader.feed;

/** Whose leave a calendar feed shows. It is fixed when the feed is made. */
public enum FeedScope {
    /** The owner's. */
    OWN,
    /** That of one department's people. */
    DEPARTMENT,
    /** Everybody's. */
    ALL
}
