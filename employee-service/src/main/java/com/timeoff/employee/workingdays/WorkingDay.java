package com.timeoff.employee.workingdays;

import java.time.LocalDate;

/**
 * A day on which leave is taken.
 *
 * @param hours of leave on that day, from 1 to all of them
 * @param of the hours that are worked on that day
 */
public record WorkingDay(LocalDate date, int hours, int of) {}
