package com.timeoff.employee.leave;

import java.time.LocalDate;

/** The dates on which leave may start: from a year back to two years ahead, both days included. */
public final class LeaveWindow {

    private LeaveWindow() {}

    /** From a 29 February: the 28th of the year before. */
    public static LocalDate earliest(LocalDate today) {
        return today.minusYears(1);
    }

    /** From a 29 February: the 28th. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(2);
    }

    public static boolean contains(LocalDate start, LocalDate today) {
        return !start.isBefore(earliest(today)) && !start.isAfter(latest(today));
    }
}
