import { el, icon } from "./dom.js";
import { ago, day, duration } from "./format.js";

/** A result in the list. */
export function entry(result) {
    return el(
        "li",
        { class: "card entry", "data-id": result.applicationId },
        el(
            "div",
            { class: "top" },
            el("strong", {}, result.empEmail),
            el("span", { class: "tag" }, result.empDepartment),
            pill(result.approved),
            el("a", { class: "small", href: `#${result.applicationId}`, "aria-label": `Details of ${result.empEmail}, ${day(result.leaveStartDate)}` }, "Details"),
        ),
        el("p", {}, `${day(result.leaveStartDate)} · ${duration(result.leaveDurationInHours)}`),
        result.comment ? el("blockquote", {}, result.comment) : null,
        el("p", { class: "small muted" }, "By ", el("bdi", {}, result.processedBy), ...(result.processedAt ? [", ", ago(result.processedAt)] : [])),
    );
}

const pill = (approved) =>
    approved
        ? el("span", { class: "pill good" }, icon("check"), "Approved")
        : el("span", { class: "pill bad" }, icon("cross"), "Declined");
