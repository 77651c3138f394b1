package com.timeoff.reader.absence;

import java.util.List;

/**
 * Who is away.
 *
 * @param items by first day, then by name
 * @param complete whether there are no more
 */
public record AbsenceList(List<ListedAbsence> items, boolean complete) {}
