import { changeWord, changedBy } from "./change.js";
import { el, icon } from "./dom.js";
import { exactly } from "./format.js";
import { STATUSES } from "./status.js";

const OTHERS = {
    SUBMITTED: { kind: "off", symbol: "send" },
    COMMENTED: { kind: "off", symbol: "speech" },
    CANCELLATION_REFUSED: { kind: "bad", symbol: "cross" },
};

/** The history of one application, the submission first. It grows: what is there stays, so that only news is spoken. */
export function timeline() {
    const list = el("ol", { class: "timeline", role: "list", "aria-label": "History" });
    let shown = [];

    function show(items) {
        const entries = items.map((it) => JSON.stringify(it));
        const first = entries.findIndex((it, index) => it !== shown[index]);
        const kept = first < 0 ? entries.length : first;
        [...list.children].slice(kept).forEach((it) => it.remove());
        list.append(...items.slice(kept).map((it) => entry(it, shown.length > 0)));
        shown = entries;
    }

    return { list, show };
}

function entry(item, isNew) {
    const { change, changedAt, comment } = item;
    const { kind, symbol } = STATUSES[change] ?? OTHERS[change] ?? OTHERS.COMMENTED;
    return el(
        "li",
        { class: isNew ? "new" : null },
        el("span", { class: `mark ${kind}` }, icon(symbol)),
        el(
            "div",
            {},
            el("p", {}, el("strong", {}, changeWord(change)), ...changedBy(item)),
            changedAt ? el("p", { class: "small muted" }, exactly(changedAt)) : null,
            comment ? el("blockquote", {}, comment) : null,
        ),
    );
}
