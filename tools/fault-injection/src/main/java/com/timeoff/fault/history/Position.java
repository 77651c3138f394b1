package com.timeoff.fault.history;

/** Where in a topic a record stands. */
public record Position(int partition, long offset) {}
