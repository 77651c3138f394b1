package com.timeoff.reader.absence;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Absences for tests. */
public final class SomeAbsence {

    private SomeAbsence() {}

    /** On 1 December 2026. */
    public static Absence of(String email, Department department) {
        return of(email, department, LocalDate.of(2026, 12, 1), 8);
    }

    public static Absence of(String email, Department department, LocalDate start, int hours) {
        var leave = new RequestedLeave(EmailAddress.of(email), department, hours, start);
        return of(leave, WorkCalendar.DEFAULT.lastDayOf(leave), LeaveStatus.APPROVED);
    }

    public static Absence of(RequestedLeave leave, LocalDate lastDay, LeaveStatus status) {
        return new Absence(UUID.randomUUID(), leave, lastDay, status, 1, Instant.parse("2026-11-24T08:00:00Z"));
    }
}
