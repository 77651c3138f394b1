package com.timeoff.reader.absence;

/**
 * An absence as somebody may see it.
 *
 * @param name of who is away
 * @param inFull else no more than the name, the department and the days
 */
public record ListedAbsence(Absence absence, AbsenceDays days, String name, boolean inFull) {}
