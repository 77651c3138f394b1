package com.timeoff.reader.result.web;

import com.timeoff.core.web.DatePeriod;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.reader.result.Period;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A period in a query; what is wrong, or missing, is named. */
final class PeriodParameters {

    /** No offsets, which Java takes for zones, too: they know nothing of summer and winter. */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> !it.contains("~")) // ical4j's own, which are called otherwise in each process
            .collect(Collectors.toUnmodifiableSet());

    private PeriodParameters() {}

    static Period period(@Nullable String from, @Nullable String to, @Nullable String zone) {
        var days = DatePeriod.of(from, to);
        return new Period(days.from(), days.to(), zone(zone));
    }

    private static ZoneId zone(@Nullable String text) {
        if (text == null || !ZONES.contains(text)) {
            throw new InvalidRequestException("zone", "must be a time zone like Europe/Berlin");
        }
        return ZoneId.of(text);
    }
}
