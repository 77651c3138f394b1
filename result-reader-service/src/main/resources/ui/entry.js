import { el } from "./dom.js";
import { ago, leaveInWords, period } from "./format.js";
import { statusOf } from "./result.js";
import { pill } from "./status.js";

/** An application in the list; a click anywhere opens it, where it selects no text. */
export function entry(result) {
    const when = period(result.leaveStartDate, result.lastDay);
    const details = el("a", { class: "small", href: `#${result.applicationId}`, "aria-label": `Details of ${result.empEmail}, ${when}` }, "Details");
    return el(
        "li",
        { class: "card entry", "data-id": result.applicationId, onclick: ({ target }) => target !== details && getSelection().isCollapsed && details.click() },
        el(
            "div",
            { class: "top" },
            el("strong", {}, result.empEmail),
            el("span", { class: "tag" }, result.empDepartment),
            pill(statusOf(result)),
            details,
        ),
        el("p", {}, leaveInWords(result)),
        result.comment ? el("blockquote", {}, result.comment) : null,
        result.processedBy ? el("p", { class: "small muted" }, ...decision(result)) : null,
    );
}

const decision = ({ approved, processedBy, processedAt }) => [
    approved ? "Approved by " : "Declined by ",
    el("bdi", {}, processedBy),
    ...(processedAt ? [", ", ago(processedAt)] : []),
];
