import { isOwn } from "./actions.js";
import { whoChanged } from "./change.js";
import { period, undirected } from "./format.js";
import { namesOf } from "./meanwhile.js";
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
    const newest = step(application);
    return !newest || (isBy(newest, me) && (!newest.comment || newest.comment === comment));
}

/** What it is by now: who had done what before, and with which words. */
export function hadBefore(application, me) {
    const newest = stepOf(application) ?? decisionOf(application);
    const about = nameOf(application, me);
    if (!HAD[newest?.change]) {
        return `${about}: it is ${STATUSES[application.status].word.toLowerCase()} by now`;
    }
    const who = isBy(newest, me) ? "you" : nameAndEmail(newest);
    return `${about}: ${who} had ${HAD[newest.change]} before${newest.comment ? `: “${undirected(newest.comment)}”` : ""}`;
}

/** Which leave is approved already, so that this one is not. */
export const blockedBy = (overlaps, application, me) =>
    `${nameOf(application, me)}: not approved, as it overlaps leave that is approved: ${namesOf(overlaps)}`;

/** In a few words: to the applicant the days say which it is. */
export const nameOf = (application, me) =>
    isOwn(application, me) ? period(application.leaveStartDate, application.lastDay) : application.empEmail;

/** What brought it to its state, unless there is a comment behind it. */
function stepOf({ lastChange }) {
    return lastChange?.change === "COMMENTED" ? undefined : lastChange;
}

/** Only where it still is as it was decided. Behind another change it has no e-mail. */
function decisionOf({ status, processedBy, comment, lastChange }) {
    if (processedBy && (status === "APPROVED" || status === "DECLINED")) {
        return lastChange?.change === status ? lastChange : { change: status, changedByName: processedBy, comment };
    }
}

/** The e-mail says so. The name does where it is all that was written down. */
const isBy = ({ changedBy, changedByName }, me) =>
    changedBy === me.email || ((!changedBy || !changedByName) && (changedBy ?? changedByName) === writtenAs(me));

function nameAndEmail(change) {
    const [who, email] = whoChanged(change);
    return undirected(email ? `${who} (${email})` : who);
}

/** As the service writes who did something. */
const writtenAs = ({ name, email }) => (name?.trim() ? name : email);
