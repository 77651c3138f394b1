package com.timeoff.employee.leave;

import java.time.LocalDate;

/** The dates on which leave may start: from a year back to two years ahead, both days included. */
public final class LeaveWindow {

    private LeaveWindow() {}

    public static boolean contains(LocalDate start, LocalDate today) {
        return !start.isBefore(today.minusYears(1)) && !start.isAfter(today.plusYears(2));
    }
}
