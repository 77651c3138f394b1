import { get, put } from "./api.js";
import { undirected } from "./format.js";

export const DONE = { APPROVED: "approved", DECLINED: "declined" };

/** Decides one. Resolves to the application as it is now: somebody else may have decided it before, so or otherwise. */
export async function decideOne(applicationId, request) {
    const path = `leave-applications/${applicationId}`;
    try {
        return await put(`${path}/decision`, request);
    } catch (problem) {
        if (problem.status !== 409) {
            throw problem;
        }
        return await get(path);
    }
}

/**
 * Whether it was decided so by this very request. The same by oneself is the same: an answer may have been lost. No comment
 * is what the service makes of one with nothing to read in it.
 */
export const isFrom = ({ status, processedBy, comment }, request, me) =>
    status === request.decision && processedBy === nameOf(me) && (!comment || comment === request.comment);

/** Whose decision it was, and with which words. */
export function decidedBefore({ empEmail, status, processedBy, comment }, me) {
    const who = processedBy === nameOf(me) ? "you" : undirected(processedBy);
    return `${empEmail}: ${who} had ${DONE[status]} it before${comment ? `: “${undirected(comment)}”` : ""}`;
}

/** As the service writes who decided. */
const nameOf = ({ name, email }) => (name?.trim() ? name : email);
