package com.timeoff.manager.leave;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.core.person.Person;
import com.timeoff.models.ChangeType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds comments to applications, in whatever state they are. */
@Service
public class CommentService {

    private final LeaveApplications applications;
    private final LeaveChanges changes;
    private final ChangeRecorder recorder;
    private final Clock clock;

    CommentService(LeaveApplications applications, LeaveChanges changes, ChangeRecorder recorder, Clock clock) {
        this.applications = applications;
        this.changes = changes;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Whoever sees an application may comment on it.
     *
     * @param idempotencyKey makes the same comment of the same person the same: again it changes nothing
     * @throws CommentMissingException if there is nothing to read in it
     * @throws ApplicationNotFoundException if the application was never heard of, or is not for that person's eyes
     * @throws TooManyChangesException if it has changed {@value ChangeRecorder#MAX_REVISION} times
     */
    @Transactional
    public LeaveApplication comment(Person person, UUID id, @Nullable String comment, @Nullable String idempotencyKey) {
        var kept = CommentRule.REQUIRED.keep(comment, ChangeType.COMMENTED);
        applications.lock(id);
        var application = LeaveAuthorization.visible(person, id, applications.find(id));
        var requestId = idempotencyKey == null ? null : requestId(person, idempotencyKey, kept);
        if (requestId != null && changes.contains(id, requestId)) {
            return application;
        }
        var details = ChangeDetails.now(ChangeType.COMMENTED, person, kept, clock);
        return recorder.record(applications.revise(id, application.lastDay()), details, requestId);
    }

    /** Neither an address nor a key has lines. */
    private static UUID requestId(Person person, String idempotencyKey, @Nullable String comment) {
        var name = person.email().toString() + '\n' + idempotencyKey + '\n' + comment;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
