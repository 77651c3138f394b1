package com.timeoff.notification.leave;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Alice's leave of one day, and what becomes of it; each record is behind the one before. */
public final class SomeLeave {

    public static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static final AtomicLong offsets = new AtomicLong();

    private SomeLeave() {}

    public static RequestedLeave in(Department department) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), department, 8, START);
    }

    public static Submission submission(UUID id, Instant at) {
        return submission(id, Department.IT, at);
    }

    public static Submission submission(UUID id, Department department, Instant at) {
        return new Submission(next(), id, in(department), EmailAddress.of("alice@example.com"), at);
    }

    public static LeaveDecision decision(UUID id, Decision decision, Instant at) {
        return new LeaveDecision(next(), id, true, in(Department.IT), decision, null, "Mia", "Enjoy", at);
    }

    /** That names no application. */
    public static LeaveDecision version1(Instant at) {
        return new LeaveDecision(
                next(), UUID.randomUUID(), false, in(Department.IT), Decision.APPROVED, null, "Manager #1", null, at);
    }

    public static LeaveChange change(UUID id, int revision, String change, LeaveStatus status, Instant at) {
        return new LeaveChange(
                next(),
                id,
                revision,
                in(Department.IT),
                START.plusDays(1),
                change,
                status,
                EmailAddress.of("alice@example.com"),
                "Alice",
                "As agreed",
                at);
    }

    private static SourcePosition next() {
        return new SourcePosition(0, offsets.incrementAndGet());
    }
}
