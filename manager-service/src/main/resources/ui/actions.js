/**
 * What can be done to an application: what it is called, asked and said, and the call that does it. One with "needs"
 * wants a comment, and says so with these words.
 */
export const APPROVE = {
    name: "approve",
    verb: "Approve",
    kind: "yes",
    symbol: "check",
    title: "Approve this application?",
    path: "decision",
    decision: "APPROVED",
    done: "approved",
};

export const DECLINE = {
    name: "decline",
    verb: "Decline",
    kind: "no",
    symbol: "cross",
    title: "Decline this application?",
    needs: "Say why: a decline needs a comment.",
    path: "decision",
    decision: "DECLINED",
    done: "declined",
};

const WITHDRAW = {
    name: "withdraw",
    verb: "Withdraw",
    kind: "no",
    symbol: "back",
    title: "Withdraw this application?",
    effect: "It is taken back, and nobody decides it any more.",
    path: "withdrawal",
    done: "withdrawn",
};

/** Rarely what whoever decides it wants. */
const WITHDRAW_ANOTHERS = { ...WITHDRAW, kind: "quiet" };

const CANCEL = {
    name: "cancel",
    verb: "Cancel leave",
    kind: "no",
    symbol: "slash",
    title: "Cancel this leave?",
    effect: "Where that needs consent, the leave stays until somebody has consented.",
    path: "cancellation",
    done: "cancelled",
    waits: "cancellation requested; the leave stays until somebody consents",
};

const CANCEL_ANOTHERS = {
    ...CANCEL,
    effect: "It is cancelled at once.",
    needs: "Say why: cancelling the leave of somebody else needs a comment.",
};

const GRANT = {
    name: "grant",
    verb: "Grant",
    kind: "yes",
    symbol: "check",
    title: "Grant the cancellation?",
    effect: "The leave is cancelled.",
    path: "cancellation/decision",
    decision: "APPROVED",
    done: "cancelled, as requested",
};

const KEEP = {
    name: "keep",
    verb: "Keep",
    kind: "no",
    symbol: "cross",
    title: "Keep this leave?",
    effect: "The cancellation is refused, and the leave stays approved.",
    needs: "Say why: refusing a cancellation needs a comment.",
    path: "cancellation/decision",
    decision: "DECLINED",
    done: "kept, the cancellation is refused",
};

export const COMMENT = {
    name: "comment",
    verb: "Comment",
    kind: "quiet",
    symbol: "speech",
    title: "Comment on this application",
    effect: "Whoever sees the application sees the comment, too.",
    needs: "Write something: the comment is empty.",
    path: "comments",
    done: "comment added",
};

const OF_ONES_OWN = { PENDING: [WITHDRAW], APPROVED: [CANCEL] };
const OF_OTHERS = { PENDING: [APPROVE, DECLINE], APPROVED: [CANCEL_ANOTHERS], CANCELLATION_REQUESTED: [GRANT, KEEP] };
const OF_OTHERS_TO_HR = { ...OF_OTHERS, PENDING: [APPROVE, DECLINE, WITHDRAW_ANOTHERS] };

/** As the service decides it; it is asked anyway. Whoever sees an application may comment on it. */
export function actionsFor(application, me) {
    return possibleTo(application, me)[application.status] ?? [];
}

function possibleTo(application, me) {
    if (isOwn(application, me)) {
        return OF_ONES_OWN;
    }
    if (me.role === "HR") {
        return OF_OTHERS_TO_HR;
    }
    return mayDecide(application, me) ? OF_OTHERS : {};
}

export const isOwn = ({ empEmail }, me) => empEmail === me.email;

export const mayDecide = (application, me) =>
    !isOwn(application, me) && (me.role === "HR" || (me.role === "MANAGER" && me.manages.includes(application.empDepartment)));
