package com.timeoff.reader.result;

import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Results for tests, each of an application of its own. */
public final class SomeResult {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private SomeResult() {}

    public static LeaveResult at(int partition, long offset) {
        return of(partition, offset, "alice@example.com", Department.IT, Decision.APPROVED);
    }

    public static LeaveResult of(int partition, long offset, String email, Department department, Decision decision) {
        return with(id("tests", partition, offset, email, department), partition, offset, email, department, decision);
    }

    public static LeaveResult with(
            UUID id, int partition, long offset, String email, Department department, Decision decision) {
        return result(id, true, partition, offset, leave(email, department), decision, AT);
    }

    public static LeaveResult with(UUID id, int partition, long offset, RequestedLeave leave, Decision decision) {
        return result(id, true, partition, offset, leave, decision, AT);
    }

    /** One that names no application. */
    public static LeaveResult version1(
            int partition, long offset, String email, Department department, Decision decision) {
        return version1(partition, offset, leave(email, department), decision);
    }

    public static LeaveResult version1(int partition, long offset, RequestedLeave leave, Decision decision) {
        var id = ApplicationIds.ofPosition("tests of version 1", partition, offset, leave);
        return result(id, false, partition, offset, leave, decision, AT);
    }

    /** The same as it is shown once its application is known. */
    public static LeaveResult version1Of(UUID id, LeaveResult result) {
        return new LeaveResult(
                result.position(),
                id,
                false,
                result.requested(),
                result.decision(),
                result.processedBy(),
                result.comment(),
                result.processedAt());
    }

    public static LeaveResult decided(
            int partition, long offset, String email, Department department, Decision decision, Instant at) {
        var id = id("tests", partition, offset, email, department);
        return result(id, true, partition, offset, leave(email, department), decision, at);
    }

    private static UUID id(String topic, int partition, long offset, String email, Department department) {
        return ApplicationIds.ofPosition(topic, partition, offset, leave(email, department));
    }

    private static RequestedLeave leave(String email, Department department) {
        return new RequestedLeave(EmailAddress.of(email), department, 8, LocalDate.of(2026, 12, 1));
    }

    private static LeaveResult result(
            UUID id,
            boolean namesApplication,
            int partition,
            long offset,
            RequestedLeave leave,
            Decision decision,
            Instant at) {
        return new LeaveResult(
                new SourcePosition(partition, offset),
                id,
                namesApplication,
                leave,
                decision,
                "Manager #1",
                "Enjoy",
                at);
    }
}
