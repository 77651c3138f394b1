import { openDialog } from "./dialog.js";
import { plural } from "./format.js";
import { say } from "./shell.js";
import { DONE, decideOne, decidedBefore, isFrom } from "./decided.js";

const NAMED = 4;

/**
 * Asks for a comment, decides them all and says what came of it. Resolves to the ids that are pending no longer, once
 * nothing is on its way any more; whoever closes the dialog stops it behind the one that is.
 */
export async function decide(applications, decision, me) {
    const dialog = openDialog(applications, decision);
    const decided = [];
    const before = [];
    let comment;
    while (decided.length < applications.length && (comment = await dialog.confirmed()) !== undefined) {
        await goOn({ decision, comment });
    }
    dialog.close();
    report(applications, decision, decided.length, before);
    return decided;

    /** One after the other; what failed can be tried again, and the same decision twice is one. */
    async function goOn(request) {
        try {
            do {
                dialog.progress(`${decided.length} of ${applications.length} ${DONE[decision]}`);
                const { applicationId } = applications[decided.length];
                const now = await decideOne(applicationId, request);
                decided.push(applicationId);
                if (!isFrom(now, request, me)) {
                    before.push(decidedBefore(now, me));
                }
            } while (dialog.isOpen() && decided.length < applications.length);
        } catch (problem) {
            dialog.isOpen() ? dialog.complain(problem) : say(problem.message, "bad");
        }
    }
}

function report(applications, decision, decided, before) {
    const all = applications.length;
    const count = decided - before.length;
    if (decided > 0 && decided < all) {
        say(`${count} of ${all} applications: ${DONE[decision]}; ${all - decided} not decided`, "wait");
    } else if (count > 0) {
        say(`${all === 1 ? applications[0].empEmail : plural(count, "application")}: ${DONE[decision]}`);
    }
    before.slice(0, NAMED).forEach((it) => say(it, "wait"));
    if (before.length > NAMED) {
        say(`${before.length - NAMED} more had been decided before`, "wait");
    }
}
