package com.timeoff.reader.result;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Changes for tests. */
public final class SomeChange {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private SomeChange() {}

    /** One of Alice's, in partition 0. */
    public static LeaveChange of(UUID id, int revision, String change, LeaveStatus status) {
        return with(id, revision, 0, revision, "alice@example.com", Department.IT, change, status);
    }

    public static LeaveChange with(
            UUID id,
            int revision,
            int partition,
            long offset,
            String email,
            Department department,
            String change,
            LeaveStatus status) {
        var leave = new RequestedLeave(EmailAddress.of(email), department, 8, START);
        return with(id, revision, partition, offset, leave, START, change, status);
    }

    public static LeaveChange with(
            UUID id,
            int revision,
            int partition,
            long offset,
            RequestedLeave leave,
            LocalDate lastDay,
            String change,
            LeaveStatus status) {
        return new LeaveChange(
                new SourcePosition(partition, offset),
                id,
                revision,
                leave,
                lastDay,
                change,
                status,
                EmailAddress.of("mia@example.com"),
                revision % 2 == 0 ? "Mia" : null,
                change + " " + revision,
                Instant.parse("2026-11-24T08:00:00Z").plusSeconds(revision));
    }
}
