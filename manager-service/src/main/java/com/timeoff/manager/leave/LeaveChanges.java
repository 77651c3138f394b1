package com.timeoff.manager.leave;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of the applications, kept for ever. To be called in a transaction that has changed the application. */
public interface LeaveChanges {

    /** @param requestId of a change that may be asked for again */
    void add(UUID applicationId, LeaveChange change, @Nullable UUID requestId);

    /** The last day of leave, inclusive, as it was after that revision. */
    Optional<LocalDate> lastDay(UUID applicationId, int revision);

    boolean contains(UUID applicationId, UUID requestId);
}
