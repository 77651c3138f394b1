import { get, put, signInAgain } from "./api.js";
import { el, icon, write } from "./dom.js";
import { ago, exactly, moment, plural } from "./format.js";
import { growingPause } from "./pause.js";
import { say } from "./shell.js";

const EVERY_MS = 10_000;
const AT_MOST = 100;

const CHANNELS = { WEBHOOK: "Webhook", MAIL: "Mail" };
const STATES = {
    WAITING: { kind: "wait", symbol: "clock", word: "Tried again" },
    GIVEN_UP: { kind: "bad", symbol: "cross", word: "Given up" },
};
const ENABLED = { kind: "good", symbol: "check", word: "Enabled" };
const PAUSED = { kind: "wait", symbol: "clock", word: "Paused" };
const DISABLED = { kind: "off", symbol: "slash", word: "Disabled" };

/** Where webhooks are sent, and what failed lately, in that element. It keeps up by itself. */
export function showDeliveries(element) {
    const endpoints = el("ul", { class: "list", role: "list", "aria-label": "Webhook endpoints" });
    const failures = el("ul", { class: "list", role: "list", "aria-label": "Failed deliveries" });
    const endpointCount = el("p", { class: "muted", role: "status" });
    const failureCount = el("p", { class: "muted", role: "status" });
    const endpointTitle = el("h2", { tabindex: -1 }, "Webhook endpoints");
    element.append(endpointTitle, endpointCount, endpoints, el("h2", {}, "Failed deliveries"), failureCount, failures);
    const showEndpoints = whenChanged(endpoints, (it) => endpointEntry(it, enable));
    const showFailures = whenChanged(failures, failureEntry);
    const pause = growingPause();
    keepUp();

    async function keepUp() {
        for (;;) {
            const pauseMs = (await load()) ? EVERY_MS : pause.take();
            await new Promise((done) => setTimeout(done, pauseMs));
        }
    }

    /** False where the service did not say. */
    async function load() {
        try {
            const [{ items: all }, { items: failed }] = await Promise.all([
                get("webhook-endpoints"),
                get("failed-deliveries", { limit: AT_MOST }),
            ]);
            showEndpoints(all);
            showFailures(failed);
            write(endpointCount, all.length === 0 ? "None is configured." : plural(all.length, "endpoint"));
            write(failureCount, countOf(failed));
            pause.reset();
            return true;
        } catch (problem) {
            signInAgain(problem);
            write(failureCount, `They cannot be shown, which is tried again: ${problem.message}`);
            return false;
        }
    }

    /** The button goes, and the focus with it. */
    async function enable({ name }) {
        try {
            await put(`webhook-endpoints/${name}`, { enabled: true });
            say(`${name} is enabled.`);
        } catch (problem) {
            signInAgain(problem);
            say(problem.message, "bad");
        }
        await load();
        endpointTitle.focus();
    }
}

/** Elements stay as long as nothing has changed: so do the focus and the place of a screen reader. */
function whenChanged(list, entry) {
    let shown;
    return (items) => {
        const text = JSON.stringify(items);
        if (text !== shown) {
            shown = text;
            list.replaceChildren(...items.map(entry));
        }
    };
}

function countOf({ length }) {
    if (length === 0) {
        return "Nothing failed lately.";
    }
    return length < AT_MOST ? plural(length, "delivery", "deliveries") : `The last ${AT_MOST} deliveries`;
}

function endpointEntry(endpoint, enable) {
    const { name, url, events, enabled, disabledAt, pausedUntil } = endpoint;
    const button = () => el("button", { type: "button", "aria-label": `Enable ${name}`, onclick: () => enable(endpoint) }, "Enable");
    return el(
        "li",
        { class: "card entry" },
        el(
            "div",
            {},
            el("p", { class: "top" }, el("strong", {}, name), " ", pill(stateOf(endpoint))),
            el("p", { class: "small" }, el("code", {}, url)),
            el("p", { class: "small muted" }, events.join(", ")),
            enabled ? null : el("p", { class: "small muted" }, "Disabled ", ago(disabledAt), "; what waits is kept for a few days."),
            enabled && pausedUntil ? el("p", { class: "small muted" }, "It asked for no more until ", exactly(pausedUntil), ".") : null,
        ),
        enabled && !pausedUntil ? null : el("div", { class: "actions" }, button()),
    );
}

function stateOf({ enabled, pausedUntil }) {
    if (!enabled) {
        return DISABLED;
    }
    return pausedUntil ? PAUSED : ENABLED;
}

function failureEntry({ channel, endpoint, event, applicationId, state, attempts, lastFailure, lastAttemptAt, nextAttemptAt }) {
    return el(
        "li",
        { class: "card entry" },
        el(
            "div",
            {},
            el("p", { class: "top" }, el("strong", {}, [CHANNELS[channel], endpoint].filter(Boolean).join(" ")), " ", pill(STATES[state])),
            el("p", {}, `${event}: ${lastFailure}`),
            el(
                "p",
                { class: "small muted" },
                `${plural(attempts, "attempt")}, the last `,
                ago(lastAttemptAt),
                nextAttemptAt ? `, the next ${moment(nextAttemptAt)}` : null,
            ),
            el("p", { class: "small muted" }, el("code", {}, applicationId)),
        ),
    );
}

const pill = ({ kind, symbol, word }) => el("span", { class: `pill ${kind}` }, icon(symbol), word);
