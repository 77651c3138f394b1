package com.timeoff.manager.leave;

import static com.timeoff.manager.leave.Actor.APPLICANT;
import static com.timeoff.manager.leave.Actor.APPLICANT_OR_HR;
import static com.timeoff.manager.leave.Actor.DECIDER;
import static com.timeoff.manager.leave.CommentRule.OPTIONAL;
import static com.timeoff.manager.leave.CommentRule.REQUIRED;
import static com.timeoff.models.LeaveStatus.APPROVED;
import static com.timeoff.models.LeaveStatus.CANCELLATION_REQUESTED;
import static com.timeoff.models.LeaveStatus.CANCELLED;
import static com.timeoff.models.LeaveStatus.DECLINED;
import static com.timeoff.models.LeaveStatus.PENDING;
import static com.timeoff.models.LeaveStatus.WITHDRAWN;

import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;

/** All that may become of an application, from where, by whom, and whether a comment must say why. The README has it, too. */
public enum Transition {
    APPROVE(PENDING, APPROVED, DECIDER, OPTIONAL),
    DECLINE(PENDING, DECLINED, DECIDER, REQUIRED),
    WITHDRAW(PENDING, WITHDRAWN, APPLICANT_OR_HR, OPTIONAL),
    /** Where the consent policy asks for a manager's consent. */
    REQUEST_CANCELLATION(APPROVED, CANCELLATION_REQUESTED, APPLICANT, OPTIONAL),
    /** Where it does not. */
    CANCEL_OWN(APPROVED, CANCELLED, APPLICANT, OPTIONAL),
    CANCEL(APPROVED, CANCELLED, DECIDER, REQUIRED),
    GRANT_CANCELLATION(CANCELLATION_REQUESTED, CANCELLED, DECIDER, OPTIONAL),
    REFUSE_CANCELLATION(CANCELLATION_REQUESTED, APPROVED, DECIDER, REQUIRED);

    private final LeaveStatus from;
    private final LeaveStatus to;
    private final Actor who;
    private final CommentRule comment;

    Transition(LeaveStatus from, LeaveStatus to, Actor who, CommentRule comment) {
        this.from = from;
        this.to = to;
        this.who = who;
        this.comment = comment;
    }

    static Transition of(Decision decision) {
        return decision == Decision.APPROVED ? APPROVE : DECLINE;
    }

    static Transition ofCancellation(Decision decision) {
        return decision == Decision.APPROVED ? GRANT_CANCELLATION : REFUSE_CANCELLATION;
    }

    public LeaveStatus from() {
        return from;
    }

    public LeaveStatus to() {
        return to;
    }

    Actor who() {
        return who;
    }

    CommentRule comment() {
        return comment;
    }

    /** What is kept of a comment on it. See {@link CommentRule#keep}. */
    @Nullable String keep(@Nullable String given) {
        return comment.keep(given, change());
    }

    ChangeType change() {
        return switch (this) {
            case APPROVE -> ChangeType.APPROVED;
            case DECLINE -> ChangeType.DECLINED;
            case WITHDRAW -> ChangeType.WITHDRAWN;
            case REQUEST_CANCELLATION -> ChangeType.CANCELLATION_REQUESTED;
            case CANCEL_OWN, CANCEL, GRANT_CANCELLATION -> ChangeType.CANCELLED;
            case REFUSE_CANCELLATION -> ChangeType.CANCELLATION_REFUSED;
        };
    }

    /**
     * Whether there is nothing left to do. Whoever asks for a cancellation wants it to be asked for, or done, whether it
     * needs consent now or not.
     */
    boolean isDone(LeaveStatus status) {
        return switch (this) {
            case REQUEST_CANCELLATION, CANCEL_OWN -> status == CANCELLATION_REQUESTED || status == CANCELLED;
            default -> status == to;
        };
    }
}
