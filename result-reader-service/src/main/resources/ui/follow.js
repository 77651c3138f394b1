import { get } from "./api.js";
import { $, el, icon } from "./dom.js";
import { day, duration, exactly } from "./format.js";

const EVERY_MS = 2000;

const STATES = {
    UNKNOWN: ["wait", "question", "Nothing is known of this application yet"],
    PENDING: ["wait", "clock", "Waiting for a decision"],
    APPROVED: ["good", "check", "Approved"],
    DECLINED: ["bad", "cross", "Declined"],
};

const followed = $("followed");

/** Shows the application that the address names behind its #, and what becomes of it. */
export function follow() {
    let looking;
    let timer;
    const id = () => location.hash.slice(1);

    /** Asked again while it may change, for as long as somebody looks at the page; the stream is quicker where it can be. */
    async function look() {
        clearTimeout(timer);
        followed.hidden = id() === "";
        if (followed.hidden) {
            return;
        }
        const mine = (looking = {});
        const result = await find(id());
        if (mine !== looking) {
            return;
        }
        if (result) {
            show(result);
        }
        if (!isDecided(result) && !document.hidden) {
            timer = setTimeout(look, EVERY_MS);
        }
    }

    addEventListener("hashchange", () => {
        followed.replaceChildren();
        look();
        followed.scrollIntoView({ block: "nearest" });
    });
    document.addEventListener("visibilitychange", () => !document.hidden && look());
    look();
    return { received: (result) => result.applicationId === id() && show(result) };
}

/** Nothing where the service did not answer: what is shown stays. */
async function find(id) {
    try {
        return await get(`leave-application-results/${encodeURIComponent(id)}`);
    } catch (problem) {
        return problem.status === 404 || problem.status === 400 ? { applicationId: id } : undefined;
    }
}

const stateOf = ({ status, approved }) => status ?? { undefined: "UNKNOWN", true: "APPROVED", false: "DECLINED" }[approved];

const isDecided = (result) => Boolean(result?.processedBy);

function show(result) {
    const state = stateOf(result);
    if (followed.dataset.state === state && followed.dataset.id === result.applicationId && followed.hasChildNodes()) {
        return;
    }
    Object.assign(followed.dataset, { state, id: result.applicationId });
    const [kind, symbol, title] = STATES[state];
    followed.replaceChildren(
        el("span", { class: `seal ${kind}` }, icon(symbol)),
        el(
            "div",
            {},
            el("h2", { id: "followed-title" }, title),
            state === "UNKNOWN" ? el("p", { class: "muted" }, "As soon as there is news, you see it here.") : null,
            result.comment ? el("blockquote", {}, result.comment) : null,
            el("dl", { class: "facts" }, ...facts(result)),
            el("p", { class: "small" }, el("a", { href: "#" }, "Close")),
        ),
    );
}

function facts(result) {
    const known = {
        Who: result.empEmail,
        Department: result.empDepartment,
        "First day": result.leaveStartDate && day(result.leaveStartDate),
        "How long": result.leaveDurationInHours && duration(result.leaveDurationInHours),
        "Decided by": result.processedBy,
        Decided: result.processedAt && exactly(result.processedAt),
        Application: el("code", {}, result.applicationId),
    };
    return Object.entries(known)
        .filter(([, value]) => value)
        .map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
}
