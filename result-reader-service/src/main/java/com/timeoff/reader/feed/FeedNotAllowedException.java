package com.timeoff.reader.feed;

/** The person may not see what would be in the feed. */
public class FeedNotAllowedException extends RuntimeException {}
