package com.timeoff.reader.feed;

/** So many calendars are being read already, of one person or of all, that the turn of this one did not come. */
public class TooManyReadingsException extends RuntimeException {}
