package com.timeoff.employee.workingdays.web;

import com.timeoff.core.web.InvalidRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day in a query: what Spring would say of one that is missing names no field. */
final class FirstDayParameter {

    private static final int LAST_YEAR = 9999;

    private FirstDayParameter() {}

    /** @throws InvalidRequestException unless it is a day of the years 1 to 9999 */
    static LocalDate date(@Nullable String from) {
        if (from != null) {
            try {
                var date = LocalDate.parse(from);
                if (date.getYear() > 0 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // As one that nobody means.
            }
        }
        throw new InvalidRequestException("from", "must be a date like 2026-12-01");
    }
}
