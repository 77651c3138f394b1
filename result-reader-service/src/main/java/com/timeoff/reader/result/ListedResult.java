package com.timeoff.reader.result;

/** A result and its place in the list. */
public record ListedResult(long seq, LeaveResult result) {}
