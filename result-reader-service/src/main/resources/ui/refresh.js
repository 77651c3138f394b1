import { growingPause } from "./pause.js";

const AT_LEAST_MS = 1_000;
/** A service that takes long is asked less often. */
const TIMES_AS_LONG = 10;

/**
 * Asks again when something has changed, once for however many changes there are meanwhile, and again after a failure.
 *
 * @param ask resolves when it is answered; its signal is aborted when something else is to be asked
 * @param failed is told why it is not answered
 */
export function refresher(ask, failed = () => {}) {
    const pause = growingPause();
    let asking = new AbortController();
    let isAsking = false;
    let isStale = false;
    let notBefore = 0;
    let timer;

    function changed() {
        isStale = true;
        if (!isAsking) {
            timer ??= setTimeout(run, Math.max(0, notBefore - performance.now()));
        }
    }

    /** Nothing is asked until the next change. */
    function stop() {
        asking.abort();
        clearTimeout(timer);
        timer = undefined;
        notBefore = 0;
        isStale = false;
    }

    async function run() {
        timer = undefined;
        isAsking = true;
        isStale = false;
        const mine = (asking = new AbortController());
        const since = performance.now();
        try {
            await ask(mine.signal);
            pause.reset();
            rest(Math.max(AT_LEAST_MS, TIMES_AS_LONG * (performance.now() - since)));
        } catch (problem) {
            if (!mine.signal.aborted) {
                isStale = true;
                rest(pause.take());
                failed(problem);
            }
        }
        isAsking = false;
        if (isStale) {
            changed();
        }
    }

    function rest(pauseMs) {
        notBefore = performance.now() + pauseMs;
    }

    function startOver() {
        stop();
        changed();
    }

    return { changed, startOver, stop };
}
