package com.timeoff.reader.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days as somebody in that zone has them, who may be an hour longer or shorter than others.
 *
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** When each day begins, and when the last one ends. */
    public List<Instant> bounds() {
        return Stream.concat(days().stream(), Stream.of(to.plusDays(1)))
                .map(it -> it.atStartOfDay(zone).toInstant())
                .toList();
    }
}
