package com.timeoff.core.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The public holidays of a region, as Jollyday knows them. */
final class PublicHolidays implements Predicate<LocalDate> {

    /** Outside of them the lunar calendars end of which many holidays are. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2150;

    private final HolidayManager country;
    private final String[] region;
    private final ConcurrentMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /**
     * @param code of a country and, behind hyphens, of its regions, such as {@code de-be}
     * @throws IllegalArgumentException if there is none
     */
    PublicHolidays(String code) {
        var parts = code.strip().toLowerCase(Locale.ROOT).split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no public holidays are known of " + code);
        }
        country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        region = Arrays.copyOfRange(parts, 1, parts.length);
        var level = country.getCalendarHierarchy();
        for (var part : region) {
            level = inner(level, part, code);
        }
    }

    private static CalendarHierarchy inner(CalendarHierarchy outer, String part, String code) {
        var inner = outer.getChildren().get(part);
        if (inner == null) {
            var known = outer.getChildren().isEmpty()
                    ? "none of its regions"
                    : "these regions: "
                            + String.join(
                                    ", ", new TreeSet<>(outer.getChildren().keySet()));
            throw new IllegalArgumentException("no public holidays are known of " + code + ", but of " + known);
        }
        return inner;
    }

    @Override
    public boolean test(LocalDate day) {
        var year = day.getYear();
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && years.computeIfAbsent(year, this::of).contains(day);
    }

    private Set<LocalDate> of(int year) {
        return country.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
