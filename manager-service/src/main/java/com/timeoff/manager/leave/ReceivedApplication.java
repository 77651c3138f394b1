package com.timeoff.manager.leave;

import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it came.
 *
 * @param submittedBy who sent it, where that is known: another than the employee where HR applies for somebody
 * @param partition and offset: where in the topic it stood
 */
public record ReceivedApplication(
        UUID id,
        RequestedLeave leave,
        @Nullable String note,
        @Nullable Instant submittedAt,
        @Nullable EmailAddress submittedBy,
        int partition,
        long offset) {

    /** Whether the other, which bears the same id, asks for the same. */
    public boolean isCopyOf(ReceivedApplication other) {
        return leave.equals(other.leave) && Objects.equals(note, other.note);
    }

    /** In an order that all who read the topic agree on, whichever partition they read first. */
    public boolean comesBefore(ReceivedApplication other) {
        return partition < other.partition || (partition == other.partition && offset < other.offset);
    }
}
