package com.timeoff.notification.leave;

import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands, by one record that tells of it.
 *
 * @param revision that of a change; 0 where a decision or the application itself tells it
 * @param lastDay inclusive; null as long as no change has fixed it
 * @param since when it came to stand there
 */
public record LeaveApplication(
        UUID applicationId,
        int revision,
        SourcePosition position,
        RequestedLeave leave,
        @Nullable LocalDate lastDay,
        LeaveStatus status,
        Instant since) {

    /**
     * The greatest takes precedence: the highest revision, or else a decision, or else the application itself; of several that
     * say as much, the first by position. So any order of arrival leads to the same.
     */
    public static final Comparator<LeaveApplication> BY_PRECEDENCE = Comparator.comparingInt(LeaveApplication::revision)
            .thenComparing(it -> it.status != LeaveStatus.PENDING)
            .thenComparing(LeaveApplication::position, Comparator.reverseOrder());

    /** Another's clock may be ahead. */
    LeaveApplication sinceAtMost(Instant now) {
        return since.isAfter(now)
                ? new LeaveApplication(applicationId, revision, position, leave, lastDay, status, now)
                : this;
    }
}
