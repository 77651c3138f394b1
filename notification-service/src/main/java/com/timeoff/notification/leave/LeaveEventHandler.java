package com.timeoff.notification.leave;

import java.util.List;

/** Told of what happened, in the transaction that keeps it: what a handler stores is committed with the offsets' batch. */
public interface LeaveEventHandler {

    /**
     * @param events none of them too old to be told; copies of earlier ones are among them after a redelivery or a replay,
     *     and are known by {@link LeaveEvent#key()}
     */
    void handle(List<LeaveEvent> events);
}
