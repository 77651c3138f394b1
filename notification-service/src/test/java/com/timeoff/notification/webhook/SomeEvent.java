package com.timeoff.notification.webhook;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

public final class SomeEvent {

    public static final Instant AT = Instant.parse("2026-11-29T08:00:00.123Z");

    private SomeEvent() {}

    public static LeaveEvent of(LeaveEventType type, int revision) {
        return of(UUID.randomUUID(), type, revision);
    }

    public static LeaveEvent of(UUID applicationId, LeaveEventType type, int revision) {
        return new LeaveEvent(
                applicationId,
                type,
                revision,
                new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 12, LocalDate.of(2026, 12, 4)),
                LocalDate.of(2026, 12, 7),
                EmailAddress.of("mia@example.com"),
                "Mia Novak",
                "Dentist",
                AT);
    }
}
