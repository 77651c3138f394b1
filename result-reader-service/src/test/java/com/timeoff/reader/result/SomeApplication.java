package com.timeoff.reader.result;

import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Applications for tests. */
public final class SomeApplication {

    private SomeApplication() {}

    /** One of its own, in the partition of its department. */
    public static LeaveApplication of(long offset, String email, Department department) {
        var id = ApplicationIds.ofPosition(
                "test applications",
                department.partition(),
                offset,
                new RequestedLeave(EmailAddress.of(email), department, 8, LocalDate.of(2026, 12, 1)));
        return with(id, department.partition(), offset, email, department);
    }

    public static LeaveApplication with(UUID id, int partition, long offset, String email, Department department) {
        return with(
                id,
                partition,
                offset,
                new RequestedLeave(EmailAddress.of(email), department, 8, LocalDate.of(2026, 12, 1)));
    }

    public static LeaveApplication with(UUID id, int partition, long offset, RequestedLeave leave) {
        return new LeaveApplication(
                new SourcePosition(partition, offset),
                id,
                leave,
                leave.email(),
                Instant.parse("2026-11-23T08:00:00Z"),
                "Moving house");
    }
}
