import { el, icon } from "./dom.js";
import { ago, day, duration } from "./format.js";

const PILLS = { APPROVED: ["good", "check", "Approved"], DECLINED: ["bad", "cross", "Declined"], PENDING: ["wait", "clock", "Pending"] };

/** An application in the list, with what that person may do about it. */
export function entry(application, me, decide) {
    const { applicationId, empEmail, empDepartment, status } = application;
    const when = `${day(application.leaveStartDate)} · ${duration(application.leaveDurationInHours)}`;
    const decidable = status === "PENDING" && mayDecide(me, application);
    const name = `${empEmail}, ${when}`;
    return el(
        "li",
        { class: "card entry", "data-id": applicationId },
        decidable ? el("input", { type: "checkbox", "aria-label": `Select ${name}` }) : null,
        el(
            "div",
            { class: "what" },
            el("div", { class: "top" }, el("strong", {}, empEmail), el("span", { class: "tag" }, empDepartment), decidable ? null : pill(status)),
            el("p", {}, when),
            application.note ? el("blockquote", {}, application.note) : null,
            el("p", { class: "small muted" }, ...history(application, me)),
        ),
        decidable
            ? el(
                  "div",
                  { class: "actions" },
                  el("button", { type: "button", class: "yes", "aria-label": `Approve ${name}`, onclick: () => decide("APPROVED") }, icon("check"), "Approve"),
                  el("button", { type: "button", class: "no", "aria-label": `Decline ${name}`, onclick: () => decide("DECLINED") }, icon("cross"), "Decline"),
              )
            : null,
    );
}

/** As the service decides it; it is asked anyway. */
function mayDecide(me, { empEmail, empDepartment }) {
    return me.email !== empEmail && (me.role === "HR" || (me.role === "MANAGER" && me.manages.includes(empDepartment)));
}

function pill(status) {
    const [kind, symbol, word] = PILLS[status];
    return el("span", { class: `pill ${kind}` }, icon(symbol), word);
}

function history({ empEmail, submittedAt, processedBy, processedAt, comment }, me) {
    if (processedBy) {
        const by = [el("bdi", {}, processedBy), " decided ", processedAt && ago(processedAt)];
        return comment ? [...by, ": “", el("bdi", {}, comment), "”"] : by;
    }
    const submitted = submittedAt ? ["Submitted ", ago(submittedAt)] : ["Submitted by an older client"];
    return me.email === empEmail && me.role !== "EMPLOYEE" ? [...submitted, ". Your own: somebody else decides it."] : submitted;
}
