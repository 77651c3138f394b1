package com.timeoff.reader.result;

/** There are new results or changes, committed and visible to all. */
public record LeaveEventsAdded() {}
