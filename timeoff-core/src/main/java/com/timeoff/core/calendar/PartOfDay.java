package com.timeoff.core.calendar;

/**
 * Hours of leave on a day that has more.
 *
 * @param hours of leave, at least 1
 * @param of the day's working hours
 */
public record PartOfDay(int hours, int of) {}
