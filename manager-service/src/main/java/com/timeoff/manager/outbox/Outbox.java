package com.timeoff.manager.outbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Decisions that wait to be announced. */
public interface Outbox {

    /** To be called in the transaction of the decision. */
    void add(UUID applicationId);

    /** Whether this transaction may relay; no other does until it ends. */
    boolean lock();

    /** The oldest that are not marked as sent. */
    List<DecidedLeave> unsent(int limit);

    void markSent(Collection<DecidedLeave> decided);
}
