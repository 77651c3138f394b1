import { ASSUMED_MS, connect, silence } from "./stream.js";

const QUESTION = "Is anybody connected?";

/**
 * Listens to results and changes as they are announced, by one connection for all tabs of a browser: over HTTP/1.1 it has six in all.
 * Of the tabs in sight one holds it, for as long as it has the lock, and tells the others what it hears; out of sight it
 * lets go, and the next one takes over. Where a browser gives no locks, which is where the page came over plain HTTP from
 * another machine, each tab in sight has a connection of its own.
 *
 * @param name of those who may hear the same
 * @param opened news is told from now on: what came before is to be asked for
 */
export function listen(name, { opened, received, changed, live }) {
    const channel = navigator.locks && new BroadcastChannel(name);
    let turn = new AbortController();
    let told = {};
    let heardOf;
    let timer;

    function hear({ connection, everyMs, result, change }) {
        live(connection !== null);
        clearTimeout(timer);
        timer = setTimeout(live, silence(everyMs ?? ASSUMED_MS), false);
        if (connection !== null && connection !== heardOf && !document.hidden) {
            heardOf = connection;
            opened();
        }
        if (result) {
            received(result);
        }
        if (change) {
            changed(change);
        }
    }

    function tell(message) {
        told = message;
        channel?.postMessage(message);
        hear(message);
    }

    function answer() {
        if (told.connection) {
            channel.postMessage({ ...told, result: undefined, change: undefined });
        }
    }

    /** Whoever comes into sight looks again at what there is: browsers let pages out of sight sleep. */
    function takePart() {
        turn.abort();
        told = {};
        if (!document.hidden) {
            heardOf = undefined;
            queue((turn = new AbortController()).signal);
        }
        channel?.postMessage(QUESTION);
    }

    function queue(signal) {
        const hold = () =>
            new Promise((done) => {
                signal.addEventListener("abort", done);
                connect(tell, signal);
            });
        if (channel) {
            // Aborted: out of sight before it was its turn. Else there are no locks here after all.
            navigator.locks.request(name, { signal }, hold).catch((failure) => failure.name === "AbortError" || hold());
        } else {
            hold();
        }
    }

    if (channel) {
        channel.onmessage = ({ data }) => (data === QUESTION ? answer() : hear(data));
    }
    timer = setTimeout(live, silence(ASSUMED_MS), false);
    document.addEventListener("visibilitychange", takePart);
    takePart();
}
