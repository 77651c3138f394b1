package com.timeoff.core.calendar;

import com.timeoff.models.Department;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/** A calendar that cannot be is refused at the start. */
@AutoConfiguration
@EnableConfigurationProperties(CalendarProperties.class)
public class CalendarAutoConfiguration {

    private static final String PREFIX = "timeoff.calendar";

    @Bean
    WorkCalendars workCalendars(CalendarProperties properties) {
        var days = dates(PREFIX, properties.days());
        var general = calendar(PREFIX, properties.week(), properties.holidays(), days);
        var ofDepartments = new EnumMap<Department, WorkCalendar>(Department.class);
        properties.departments().forEach((department, own) -> {
            var prefix = PREFIX + ".departments." + department.name().toLowerCase(Locale.ROOT);
            var ownDays = new HashMap<>(days);
            ownDays.putAll(dates(prefix, own.days()));
            ofDepartments.put(
                    department,
                    calendar(
                            prefix,
                            own.week() == null ? properties.week() : own.week(),
                            own.holidays() == null ? properties.holidays() : own.holidays(),
                            ownDays));
        });
        return new WorkCalendars(general, ofDepartments);
    }

    private static WorkCalendar calendar(
            String prefix, List<Integer> week, @Nullable String holidays, Map<LocalDate, Integer> days) {
        valid(prefix + ".week", () -> new WorkCalendar(present(week), day -> false, Map.of()));
        var closed = valid(prefix + ".holidays", () -> holidays(holidays));
        return valid(prefix + ".days", () -> new WorkCalendar(week, closed, days));
    }

    private static Predicate<LocalDate> holidays(@Nullable String code) {
        return StringUtils.hasText(code) ? new PublicHolidays(code) : day -> false;
    }

    /**
     * Names of environment variables have no hyphens: there it is {@code TIMEOFF_CALENDAR_DAYS_2026_12_24}. Of two hours of one
     * day, those of the source that goes first count: it comes first.
     */
    private static Map<LocalDate, Integer> dates(String prefix, Map<String, String> days) {
        var dates = new HashMap<LocalDate, Integer>();
        days.forEach((day, hours) -> dates.putIfAbsent(
                valid(prefix + ".days." + day, () -> LocalDate.parse(day.replace('.', '-'))),
                valid(prefix + ".days." + day, () -> hours(hours))));
        return dates;
    }

    private static int hours(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no hours of a day: " + (text.isBlank() ? "none are given" : text), e);
        }
    }

    /** What is empty is bound as null. */
    private static List<Integer> present(List<@Nullable Integer> week) {
        if (week.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("no hours of a day: none are given");
        }
        return week.stream().map(Objects::requireNonNull).toList();
    }

    private static <T> T valid(String property, Supplier<T> value) {
        try {
            return value.get();
        } catch (DateTimeParseException e) {
            throw new InvalidCalendarException(property, "no such date");
        } catch (IllegalArgumentException e) {
            throw new InvalidCalendarException(property, String.valueOf(e.getMessage()));
        }
    }
}
