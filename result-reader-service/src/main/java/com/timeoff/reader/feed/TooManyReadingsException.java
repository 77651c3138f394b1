package com.timeoff.reader.feed;

/** So many calendars of one person are being written already. */
public class TooManyReadingsException extends RuntimeException {}
