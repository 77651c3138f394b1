package com.timeoff.manager.leave;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of the applications, kept for ever. To be called in a transaction that has changed the application. */
public interface LeaveChanges {

    /** @param requestId of a change that may be asked for again */
    void add(UUID applicationId, LeaveChange change, @Nullable UUID requestId);

    boolean contains(UUID applicationId, UUID requestId);
}
