package com.timeoff.bench.kafka;

import com.timeoff.models.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What people ask for: the same for whoever takes it. */
public final class Payloads {

    private static final int PEOPLE = 999; // A multiple of the departments.

    private Payloads() {}

    static String email(int number) {
        return "w%d@bench.example.com".formatted(number % PEOPLE);
    }

    /** Applications in JSON, of many people and all departments. */
    public static List<String> json() {
        return IntStream.range(0, PEOPLE).mapToObj(Payloads::json).toList();
    }

    private static String json(int number) {
        return """
                {"empEmail":"%s","empDepartment":"%s","leaveDurationInHours":8,"leaveStartDate":"%s"}""".formatted(
                        email(number),
                        Department.values()[number % Department.values().length],
                        LocalDate.now().plusDays(30));
    }
}
