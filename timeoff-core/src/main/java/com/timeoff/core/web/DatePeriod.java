package com.timeoff.core.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The days of a query that says {@code from} and {@code to}.
 *
 * @param to the last day, not before the first
 */
public record DatePeriod(LocalDate from, LocalDate to) {

    private static final int MAX_DAYS = 366;
    private static final int LAST_YEAR = 9999;

    /**
     * At most 366 days, of the years 1 to 9999.
     *
     * @throws InvalidRequestException naming what is wrong, or missing
     */
    public static DatePeriod of(@Nullable String from, @Nullable String to) {
        var first = date("from", from);
        var last = date("to", to);
        if (last.isBefore(first)) {
            throw new InvalidRequestException("to", "must not be before from");
        }
        if (first.plusDays(MAX_DAYS - 1).isBefore(last)) {
            throw new InvalidRequestException("to", "must be within " + MAX_DAYS + " days of from");
        }
        return new DatePeriod(first, last);
    }

    /**
     * A day in a query: what Spring would say of one that is missing names no parameter.
     *
     * @throws InvalidRequestException unless it is a day of the years 1 to 9999
     */
    public static LocalDate date(String name, @Nullable String text) {
        if (text != null) {
            try {
                var date = LocalDate.parse(text);
                if (date.getYear() > 0 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // As one that nobody means.
            }
        }
        throw new InvalidRequestException(name, "must be a date like 2026-12-01");
    }
}
