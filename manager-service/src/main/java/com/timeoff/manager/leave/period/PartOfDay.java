package com.timeoff.manager.leave.period;

/**
 * Hours that are taken of a day that has more.
 *
 * @param of the day's working hours
 */
public record PartOfDay(int hours, int of) {}
