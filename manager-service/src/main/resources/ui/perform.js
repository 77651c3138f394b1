import { blockedBy, hadBefore, isFrom, nameOf } from "./before.js";
import { call } from "./call.js";
import { openDialog } from "./dialog.js";
import { plural } from "./format.js";
import { newKey } from "./key.js";
import { say, sayUntilClosed } from "./shell.js";

const NAMED = 4;

/**
 * Asks for a comment, does it to all of them and says what came of it. Resolves to those that were answered for, as they
 * are now, once nothing is on its way any more; whoever closes the dialog stops it behind the one that is.
 */
export async function perform(applications, action, me) {
    const dialog = openDialog(applications, action, me);
    const key = newKey();
    const answered = [];
    const before = [];
    const blocked = [];
    let comment;
    while (answered.length < applications.length && (comment = await dialog.confirmed()) !== undefined) {
        await goOn(comment);
    }
    dialog.close();
    report(applications, action, answered, before, blocked, me);
    return answered;

    /** One after the other; what failed can be tried again, and the same twice is one. */
    async function goOn(comment) {
        try {
            do {
                dialog.progress(progress(applications.length, answered.length, action));
                const { now, isRefused, overlaps } = await call(applications[answered.length].applicationId, action, comment, key);
                answered.push(now);
                if (overlaps.length > 0) {
                    blocked.push(blockedBy(overlaps, now, me));
                } else if (isRefused || !isFrom(now, action, comment, me)) {
                    before.push(hadBefore(now, me));
                }
            } while (dialog.isOpen() && answered.length < applications.length);
        } catch (problem) {
            dialog.isOpen() ? dialog.complain(problem) : say(problem.message, "bad");
        }
    }
}

const progress = (all, count, { done }) => (all === 1 ? "Sending …" : `${count} of ${all} ${done}`);

function report(applications, action, answered, before, blocked, me) {
    const all = applications.length;
    const count = answered.length - before.length - blocked.length;
    if (answered.length > 0 && answered.length < all) {
        say(`${count} of ${all} applications: ${action.done}; ${all - answered.length} not decided`, "wait");
    } else if (count > 0) {
        const waits = action.waits && answered[0].status === "CANCELLATION_REQUESTED";
        const about = all === 1 ? nameOf(applications[0], me) : plural(count, "application");
        say(`${about}: ${waits ? action.waits : action.done}`, waits ? "wait" : "good");
    }
    before.slice(0, NAMED).forEach((it) => say(it, "wait"));
    if (before.length > NAMED) {
        say(`${before.length - NAMED} more had been decided before`, "wait");
    }
    blocked.slice(0, NAMED).forEach(sayUntilClosed);
    if (blocked.length > NAMED) {
        sayUntilClosed(`${blocked.length - NAMED} more overlap leave that is approved`);
    }
}
