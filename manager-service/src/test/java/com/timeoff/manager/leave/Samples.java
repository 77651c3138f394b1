package com.timeoff.manager.leave;

import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");

    public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private static final EmailAddress HELEN = EmailAddress.of("helen@example.com");

    private Samples() {}

    public static ReceivedApplication received(Department department, long offset) {
        return received("alice@example.com", department, offset);
    }

    public static ReceivedApplication received(String email, Department department) {
        return received(email, department, 0);
    }

    public static ReceivedApplication received(String email, Department department, LocalDate startDate, int hours) {
        return received(new RequestedLeave(EmailAddress.of(email), department, hours, startDate), 0);
    }

    private static ReceivedApplication received(String email, Department department, long offset) {
        return received(new RequestedLeave(EmailAddress.of(email), department, 8, TUESDAY), offset);
    }

    private static ReceivedApplication received(RequestedLeave leave, long offset) {
        return new ReceivedApplication(
                UUID.randomUUID(),
                leave,
                "Zahnarzt ☂",
                NOW,
                HELEN,
                leave.department().partition(),
                offset);
    }

    public static ReceivedApplication received() {
        return received(Department.IT, 0);
    }

    public static LeaveChange changed(int revision, ChangeType type, LeaveStatus status) {
        return new LeaveChange(revision, type, status, TUESDAY, "mia@example.com", "Mia", "Enjoy!", NOW);
    }

    public static DecisionDetails decided(Decision decision) {
        return new DecisionDetails(decision, "Manager #1", "Enjoy!", NOW);
    }
}
