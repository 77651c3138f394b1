package com.timeoff.notification.leave;

import com.timeoff.models.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where applications stand, as far as it is known here. */
public interface LeaveApplications {

    /** Keeps of each application what takes {@linkplain LeaveApplication#BY_PRECEDENCE precedence}. */
    void add(List<LeaveApplication> applications);

    /** Decisions that name no application. */
    void addVersion1(List<LeaveDecision> decisions);

    /** Whether a decision is still waited for: of the application, or of its cancellation. */
    default boolean isWaiting(UUID applicationId) {
        return !waitingAmong(List.of(applicationId)).isEmpty();
    }

    /**
     * Whether it still waits as it did then: not for another decision, after that one was made.
     *
     * @param revision with which it began to wait; 0 of an application
     */
    boolean isWaiting(UUID applicationId, int revision);

    Set<UUID> waitingAmong(Collection<UUID> applicationIds);

    /**
     * Those that wait, and began to in that time.
     *
     * @param from inclusive
     * @param until exclusive
     */
    List<LeaveApplication> waitingSince(Department department, Instant from, Instant until);

    /** The last days of leave of those that have one which is fixed. */
    Map<UUID, LocalDate> lastDaysOf(Collection<UUID> applicationIds);

    /** Forgets those that have not waited since then. */
    void removeFinishedBefore(Instant time);
}
