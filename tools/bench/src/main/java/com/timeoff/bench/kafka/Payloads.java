package com.timeoff.bench.kafka;

import com.timeoff.models.Department;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** What people ask for: the same for whoever takes it. */
public final class Payloads {

    static final int PEOPLE = 999; // A multiple of the departments.

    private static final int WORKING_DAYS = 5;

    private static final LocalDate MONDAY =
            LocalDate.now().plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    private Payloads() {}

    static String email(int number) {
        return "w%d@bench.example.com".formatted(number % PEOPLE);
    }

    /** A person's next day of work each time, so that no two of them overlap. */
    static LocalDate firstDay(int number) {
        var day = number / PEOPLE;
        return MONDAY.plusWeeks(day / WORKING_DAYS).plusDays(day % WORKING_DAYS);
    }

    /** Applications in JSON, of many people and all departments. */
    public static List<String> json() {
        return IntStream.range(0, PEOPLE).mapToObj(Payloads::json).toList();
    }

    /** An application in JSON. */
    public static String json(int number) {
        return """
                {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(email(number), Department.values()[number % Department.values().length], firstDay(number));
    }
}
