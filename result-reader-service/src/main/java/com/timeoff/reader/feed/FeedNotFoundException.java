package com.timeoff.reader.feed;

/** Nobody knows this feed, or it is another's, or its owner may no longer see what is in it. */
public class FeedNotFoundException extends RuntimeException {}
