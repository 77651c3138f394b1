package com.timeoff.notification.leave;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application.
 *
 * @param revision of the application after it; 0 of one that is received, and of a decision, which does not know its own
 * @param lastDay the last day of leave, inclusive
 * @param byEmail who did it, where the e-mail address is known
 * @param byName the name of who did it, where it is known
 * @param comment meant for the applicant
 * @param occurredAt by the clock of whoever did it: says how old it is, and nothing of the order
 */
public record LeaveEvent(
        UUID applicationId,
        LeaveEventType type,
        int revision,
        RequestedLeave leave,
        LocalDate lastDay,
        @Nullable EmailAddress byEmail,
        @Nullable String byName,
        @Nullable String comment,
        Instant occurredAt) {

    /** The same for each copy of the event, and unlike that of any other event of the application. */
    public String key() {
        return switch (type) {
            case RECEIVED -> "RECEIVED";
            case APPROVED, DECLINED -> "DECIDED";
            default -> type + "-" + revision;
        };
    }
}
