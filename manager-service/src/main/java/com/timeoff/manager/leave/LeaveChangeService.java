package com.timeoff.manager.leave;

import com.timeoff.core.person.Person;
import com.timeoff.models.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the state of applications, as {@link Transition} allows it, and puts what is announced into the outbox in the same
 * transaction. Of several at once the database lets one through. The same again changes nothing.
 *
 * <p>Each throws
 *
 * <ul>
 *   <li>{@link CommentMissingException} if it needs a comment,
 *   <li>{@link ApplicationNotFoundException} if the application was never heard of, or is not for that person's eyes,
 *   <li>{@link NotTheirDecisionException} or {@link NotTheirChangeException} if that person sees it, but may not do this,
 *   <li>{@link StatusConflictException} if this cannot become of it any more, or not yet,
 *   <li>{@link OverlapsApprovedLeaveException} if it would be approved and overlaps leave that is,
 *   <li>{@link TooManyChangesException} if it asks for a cancellation and the application has changed
 *       {@value ChangeRecorder#MAX_REVISION} times.
 * </ul>
 */
@Service
public class LeaveChangeService {

    private final LeaveApplications applications;
    private final ApprovalCheck approval;
    private final ChangeRecorder recorder;
    private final CancellationProperties cancellation;
    private final Clock clock;

    LeaveChangeService(
            LeaveApplications applications,
            ApprovalCheck approval,
            ChangeRecorder recorder,
            CancellationProperties cancellation,
            Clock clock) {
        this.applications = applications;
        this.approval = approval;
        this.recorder = recorder;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    @Transactional
    public LeaveApplication decide(Person person, UUID id, Decision decision, @Nullable String comment) {
        return change(person, id, Transition.of(decision), comment);
    }

    @Transactional
    public LeaveApplication withdraw(Person person, UUID id, @Nullable String comment) {
        return change(person, id, Transition.WITHDRAW, comment);
    }

    /** Of one's own leave it may be no more than a request. */
    @Transactional
    public LeaveApplication cancel(Person person, UUID id, @Nullable String comment) {
        var application = locked(id);
        var visible = LeaveAuthorization.visible(person, id, application);
        var transition = cancellation(person, visible.received());
        return change(person, id, transition, transition.keep(comment), application);
    }

    private Transition cancellation(Person person, ReceivedApplication application) {
        if (!LeaveAuthorization.isOwn(person, application)) {
            return Transition.CANCEL;
        }
        return cancellation.consent().isNeeded(application.leave().startDate(), LocalDate.now(clock))
                ? Transition.REQUEST_CANCELLATION
                : Transition.CANCEL_OWN;
    }

    /** @param decision whether it is granted; else the leave stays approved */
    @Transactional
    public LeaveApplication decideCancellation(Person person, UUID id, Decision decision, @Nullable String comment) {
        return change(person, id, Transition.ofCancellation(decision), comment);
    }

    /** What the change itself lacks is said before anybody looks for the application. */
    private LeaveApplication change(Person person, UUID id, Transition transition, @Nullable String comment) {
        var kept = transition.keep(comment);
        return change(person, id, transition, kept, locked(id));
    }

    /** What is read of it before it is locked, may be another's: an application may still take its place. */
    private Optional<LeaveApplication> locked(UUID id) {
        applications.lock(id);
        return applications.find(id);
    }

    private LeaveApplication change(
            Person person,
            UUID id,
            Transition transition,
            @Nullable String kept,
            Optional<LeaveApplication> application) {
        var now = LeaveAuthorization.require(person, transition, id, application);
        if (now.status() != transition.from()) {
            return unchanged(transition, now);
        }
        if (transition == Transition.APPROVE) {
            approval.requireNoOverlap(now);
        }
        var details = ChangeDetails.now(transition.change(), person, kept, clock);
        var changed = applications.change(id, transition, details.decision(), now.lastDay());
        return recorder.record(changed, details, null);
    }

    private static LeaveApplication unchanged(Transition transition, LeaveApplication now) {
        if (!transition.isDone(now.status())) {
            throw new StatusConflictException(now);
        }
        return now;
    }
}
