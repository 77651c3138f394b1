const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before something is tried again: each time twice as long as the last, half a minute at most. */
export function growingPause() {
    let next = FIRST_MS;
    return {
        take() {
            const pause = next;
            next = Math.min(2 * next, LONGEST_MS);
            return pause;
        },
        reset() {
            next = FIRST_MS;
        },
    };
}
