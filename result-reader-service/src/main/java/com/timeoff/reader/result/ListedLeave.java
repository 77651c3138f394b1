package com.timeoff.reader.result;

/**
 * An application in a list.
 *
 * @param seq its position there
 */
public record ListedLeave(long seq, LeaveState leave) {}
