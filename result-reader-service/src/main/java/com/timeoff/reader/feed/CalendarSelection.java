package com.timeoff.reader.feed;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.absence.AbsenceScope;
import org.jspecify.annotations.Nullable;

/**
 * Whose leave is in a calendar.
 *
 * @param reader who it is for
 * @param department of that one alone, if any
 * @param ownOnly whether there is nobody else's, so that no names are needed
 */
record CalendarSelection(
        String title,
        EmailAddress reader,
        AbsenceScope scope,
        @Nullable Department department,
        boolean ownOnly) {}
