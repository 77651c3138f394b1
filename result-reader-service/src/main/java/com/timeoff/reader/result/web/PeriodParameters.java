package com.timeoff.reader.result.web;

import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.reader.result.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A period in a query; what is wrong, or missing, is named. */
final class PeriodParameters {

    private static final int MAX_DAYS = 366;
    private static final int LAST_YEAR = 9999;

    /** No offsets, which Java takes for zones, too: they know nothing of summer and winter. */
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private PeriodParameters() {}

    static Period period(@Nullable String from, @Nullable String to, @Nullable String zone) {
        var first = date("from", from);
        var last = date("to", to);
        if (last.isBefore(first)) {
            throw new InvalidRequestException("to", "must not be before from");
        }
        if (first.plusDays(MAX_DAYS - 1).isBefore(last)) {
            throw new InvalidRequestException("to", "must be within " + MAX_DAYS + " days of from");
        }
        return new Period(first, last, zone(zone));
    }

    private static LocalDate date(String name, @Nullable String text) {
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

    private static ZoneId zone(@Nullable String text) {
        if (text == null || !ZONES.contains(text)) {
            throw new InvalidRequestException("zone", "must be a time zone like Europe/Berlin");
        }
        return ZoneId.of(text);
    }
}
