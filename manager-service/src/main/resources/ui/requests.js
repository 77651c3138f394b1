import { get } from "./api.js";
import { mayDecide } from "./actions.js";
import { $, write } from "./dom.js";

const EVERY_MS = 3_000;
const AT_MOST = 50;

let askedAt = -Infinity;

/** Says beside the choice how many cancellations wait for this person, asked once in a while or when one was decided. */
export async function countRequests(me, isStale) {
    if (!isStale && performance.now() - askedAt < EVERY_MS) {
        return;
    }
    askedAt = performance.now();
    try {
        const { items, nextCursor } = await get("leave-applications", { status: "CANCELLATION_REQUESTED", limit: AT_MOST });
        const count = items.filter((it) => mayDecide(it, me)).length;
        write($("requests"), count === 0 ? "" : ` (${count}${nextCursor ? "+" : ""})`);
    } catch {
        // The list, which is asked for all the time, says what is wrong.
    }
}
