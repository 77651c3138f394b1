package com.timeoff.reader.result;

import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Results for tests, each of an application of its own. */
public final class SomeResult {

    private SomeResult() {}

    public static LeaveResult at(int partition, long offset) {
        return of(partition, offset, "alice@example.com", Department.IT, Decision.APPROVED);
    }

    public static LeaveResult of(int partition, long offset, String email, Department department, Decision decision) {
        return with(
                ApplicationIds.ofPosition("tests", partition, offset), partition, offset, email, department, decision);
    }

    public static LeaveResult with(
            UUID id, int partition, long offset, String email, Department department, Decision decision) {
        return new LeaveResult(
                new SourcePosition(partition, offset),
                id,
                EmailAddress.of(email),
                department,
                8,
                LocalDate.of(2026, 12, 1),
                decision,
                "Manager #1",
                "Enjoy",
                Instant.parse("2026-11-24T08:00:00Z"));
    }
}
