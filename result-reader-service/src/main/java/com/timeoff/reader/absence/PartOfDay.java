package com.timeoff.reader.absence;

/**
 * Some hours of a day, but not all.
 *
 * @param hours of leave
 * @param of how many that are worked
 */
public record PartOfDay(int hours, int of) {}
