import { isOwn } from "./actions.js";
import { day, undirected } from "./format.js";
import { STATUSES } from "./status.js";

const HAD = {
    APPROVED: "approved it",
    DECLINED: "declined it",
    WITHDRAWN: "withdrawn it",
    CANCELLATION_REQUESTED: "asked to cancel it",
    CANCELLATION_REFUSED: "refused to cancel it",
    CANCELLED: "cancelled it",
};

/**
 * Whether it is so by this very call. The same by oneself is the same: an answer may have been lost. No comment is what
 * the service makes of one with nothing to read in it.
 */
export function isFrom(application, { path }, comment, me) {
    const step = { decision: decisionOf, comments: () => undefined }[path] ?? stepOf;
    const { who, comment: said } = step(application) ?? { who: writtenAs(me) };
    return who === writtenAs(me) && (!said || said === comment);
}

/** What it is by now: who had done what before, and with which words. */
export function hadBefore(application, me) {
    const newest = stepOf(application) ?? decisionOf(application);
    const about = nameOf(application, me);
    if (!HAD[newest?.change]) {
        return `${about}: it is ${STATUSES[application.status].word.toLowerCase()} by now`;
    }
    const who = newest.who === writtenAs(me) ? "you" : undirected(newest.who);
    return `${about}: ${who} had ${HAD[newest.change]} before${newest.comment ? `: “${undirected(newest.comment)}”` : ""}`;
}

/** In a few words: to the applicant the day says which it is. */
export const nameOf = (application, me) => (isOwn(application, me) ? day(application.leaveStartDate) : application.empEmail);

/** What brought it to its state, unless there is a comment behind it. */
function stepOf({ lastChange }) {
    if (lastChange && lastChange.change !== "COMMENTED") {
        const { change, changedBy, changedByName, comment } = lastChange;
        return { change, who: changedByName ?? changedBy, comment };
    }
}

/** Only where it still is as it was decided. */
function decisionOf({ status, processedBy, comment }) {
    if (processedBy && (status === "APPROVED" || status === "DECLINED")) {
        return { change: status, who: processedBy, comment };
    }
}

/** As the service writes who did something. */
const writtenAs = ({ name, email }) => (name?.trim() ? name : email);
