package com.timeoff.reader.absence;

import com.timeoff.core.calendar.LeaveDays;

/**
 * An absence as somebody may see it.
 *
 * @param name of who is away
 * @param inFull else no more than the name, the department and the days
 */
public record ListedAbsence(Absence absence, LeaveDays days, String name, boolean inFull) {}
