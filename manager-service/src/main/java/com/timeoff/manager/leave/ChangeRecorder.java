package com.timeoff.manager.leave;

import com.timeoff.manager.outbox.ChangeRecorded;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.ChangeType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds a change to those of its application, and to those that wait to be announced, in the caller's transaction. */
@Component
class ChangeRecorder {

    /** So often an application may have changed before what could go on for ever is refused: its history is read as a whole. */
    static final int MAX_REVISION = 500;

    private static final Set<ChangeType> ENDLESS = Set.of(ChangeType.COMMENTED, ChangeType.CANCELLATION_REQUESTED);

    private final LeaveChanges changes;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    ChangeRecorder(LeaveChanges changes, Outbox outbox, ApplicationEventPublisher events) {
        this.changes = changes;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * @param changed the application with its new revision
     * @param requestId of a change that may be asked for again
     * @throws TooManyChangesException if it is a comment, or asks for a cancellation, and there are {@value #MAX_REVISION}
     *     changes already
     */
    LeaveApplication record(LeaveApplication changed, ChangeDetails details, @Nullable UUID requestId) {
        if (changed.revision() > MAX_REVISION && ENDLESS.contains(details.type())) {
            throw new TooManyChangesException(MAX_REVISION);
        }
        var id = changed.received().id();
        var by = details.by();
        var change = new LeaveChange(
                changed.revision(),
                details.type(),
                changed.status(),
                changed.lastDay(),
                by.email().toString(),
                by.name() == null || by.name().isBlank() ? null : by.name(),
                details.comment(),
                details.at());
        changes.add(id, change, requestId);
        outbox.add(id, change.revision());
        events.publishEvent(new ChangeRecorded());
        return changed.with(change);
    }
}
