package com.timeoff.manager.outbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Changes that wait to be announced. */
public interface Outbox {

    /** To be called in the transaction of the change. */
    void add(UUID applicationId, int revision);

    /**
     * The next ones, and no other transaction gets them until this one ends. Of each application only its first; those
     * that failed come after the others, and among equals the older comes first.
     */
    List<OutboxMessage> lockNext(int limit);

    /** What is announced waits no longer. */
    void remove(Collection<OutboxMessage> announced);

    void countFailure(Collection<OutboxMessage> failed);

    OutboxBacklog backlog();
}
