package com.timeoff.core.calendar;

import com.timeoff.models.Department;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
        var ofDepartments = new EnumMap<Department, WorkCalendar>(Department.class);
        properties.departments().forEach((department, own) -> {
            var prefix = PREFIX + ".departments." + department;
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
        return new WorkCalendars(calendar(PREFIX, properties.week(), properties.holidays(), days), ofDepartments);
    }

    private static WorkCalendar calendar(
            String prefix, List<Integer> week, @Nullable String holidays, Map<LocalDate, Integer> days) {
        var closed = holidays(prefix, holidays);
        try {
            return new WorkCalendar(week, closed, days);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(prefix, week + " " + days, e.getMessage());
        }
    }

    private static Predicate<LocalDate> holidays(String prefix, @Nullable String code) {
        if (!StringUtils.hasText(code)) {
            return day -> false;
        }
        try {
            return new PublicHolidays(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(prefix + ".holidays", code, e.getMessage());
        }
    }

    /** Names of environment variables have no hyphens: there it is {@code TIMEOFF_CALENDAR_DAYS_2026_12_24}. */
    private static Map<LocalDate, Integer> dates(String prefix, Map<String, Integer> days) {
        var dates = new HashMap<LocalDate, Integer>();
        days.forEach((day, hours) -> {
            try {
                dates.put(LocalDate.parse(day.replace('.', '-')), hours);
            } catch (DateTimeParseException e) {
                throw new InvalidConfigurationPropertyValueException(prefix + ".days." + day, hours, "no such date");
            }
        });
        return dates;
    }
}
