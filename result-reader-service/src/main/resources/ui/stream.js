import { address, get, signInAgain } from "./api.js";
import { growingPause } from "./pause.js";

const CONNECTING_MS = 5_000;
const BEATS = 3;

/** Until the service says how often its heart beats. */
export const ASSUMED_MS = 15_000;

/** How long nothing may be heard before a connection counts as lost. */
export const silence = (everyMs) => BEATS * everyMs;

/**
 * Holds a connection to the stream until the signal ends it. One that breaks off, is refused or falls silent is given up
 * for another one. Each event is told with the connection that brought it, null where one was lost: what comes between
 * two connections is not told.
 */
export function connect(tell, signal) {
    const pause = growingPause();
    let everyMs = ASSUMED_MS;
    let source;
    let connection;
    let timer;

    function open() {
        source = new EventSource(address("leave-application-results/stream"));
        source.onopen = () => {
            connection = Math.random();
            pause.reset();
            heard();
        };
        source.addEventListener("heartbeat", ({ data }) => {
            everyMs = JSON.parse(data).everyMs;
            heard();
        });
        source.addEventListener("result", ({ data }) => heard({ result: JSON.parse(data) }));
        source.addEventListener("change", ({ data }) => heard({ change: JSON.parse(data) }));
        source.onerror = failed;
        wait(Math.max(CONNECTING_MS, silence(everyMs)));
    }

    function heard(news) {
        wait(silence(everyMs));
        tell({ connection, everyMs, ...news });
    }

    function wait(delay) {
        clearTimeout(timer);
        timer = setTimeout(again, delay);
    }

    /** Refused, a browser does not say why; it does for a call. */
    function failed() {
        if (source.readyState === EventSource.CLOSED) {
            get("me").catch(signInAgain);
        }
        again();
    }

    function again() {
        close();
        tell({ connection: null });
        timer = setTimeout(open, pause.take());
    }

    function close() {
        clearTimeout(timer);
        source.close();
    }

    signal.addEventListener("abort", close);
    open();
}
