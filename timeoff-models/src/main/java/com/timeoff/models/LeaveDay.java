package com.timeoff.models;

import java.time.LocalDate;

/**
 * A day on which leave is taken.
 *
 * @param hours of leave on that day, from 1 to the day's working hours
 */
public record LeaveDay(LocalDate date, int hours) {}
