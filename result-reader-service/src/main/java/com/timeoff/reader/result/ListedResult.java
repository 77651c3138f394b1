package com.timeoff.reader.result;

/** A result and its position in the list. */
public record ListedResult(long seq, LeaveResult result) {}
