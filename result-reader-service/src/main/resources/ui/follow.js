import { get } from "./api.js";
import { $, el, icon } from "./dom.js";
import { day, plural } from "./format.js";
import { applicationId } from "./fragment.js";
import { statusOf } from "./result.js";
import { STATUSES } from "./status.js";
import { timeline } from "./timeline.js";

const EVERY_MS = 2000;

const UNKNOWN = { kind: "wait", symbol: "question", word: "Nothing is known of this application yet" };
const PENDING = { ...STATUSES.PENDING, word: "Waiting for a decision" };

const followed = $("followed");

/** Shows the application that the address names behind its #, and what becomes of it. */
export function follow() {
    let looking;
    let timer;
    let shown = {};

    /**
     * Asked again while it is not decided, for as long as somebody looks at the page: that an application came is not told.
     * Its history comes after it, so that it is not older, and only where it has changed.
     */
    async function look() {
        clearTimeout(timer);
        const mine = (looking = {});
        const wanted = applicationId();
        followed.hidden = wanted === "";
        if (followed.hidden) {
            return;
        }
        const path = `leave-application-results/${encodeURIComponent(wanted)}`;
        const result = await find(path);
        const text = JSON.stringify(result);
        const isNews = result && text !== shown.text;
        const history = isNews && (await find(`${path}/history`));
        if (mine !== looking) {
            return;
        }
        if (history) {
            show({ applicationId: wanted, ...result }, history.items ?? []);
            shown.text = text;
        }
        if (!result || (isNews && !history) || [UNKNOWN, PENDING].includes(stateOf(result))) {
            timer = document.hidden ? undefined : setTimeout(look, EVERY_MS);
        }
    }

    function show(result, items) {
        if (shown.id !== result.applicationId) {
            shown = build(result.applicationId);
        }
        shown.describe(result);
        shown.history.show(items);
    }

    addEventListener("hashchange", () => {
        followed.replaceChildren();
        shown = {};
        look();
        followed.scrollIntoView({ block: "nearest" });
    });
    document.addEventListener("visibilitychange", () => !document.hidden && look());
    look();
    return { look, heard: (news) => news.applicationId === applicationId() && look() };
}

/** Empty where there is none. Nothing where the service did not answer: what is shown stays. */
async function find(path) {
    try {
        return await get(path);
    } catch (problem) {
        return problem.status === 404 || problem.status === 400 ? {} : undefined;
    }
}

function stateOf(result) {
    const status = result.empEmail && statusOf(result);
    return status === "PENDING" ? PENDING : (STATUSES[status] ?? UNKNOWN);
}

/** Of one application; the history keeps its element, whatever is written above it. */
function build(id) {
    const seal = el("span", {});
    const head = el("div", { class: "head" });
    const history = timeline();
    followed.replaceChildren(seal, el("div", {}, head, history.list, el("p", { class: "small" }, el("a", { href: "#" }, "Close"))));

    function describe(result) {
        const state = stateOf(result);
        seal.className = `seal ${state.kind}`;
        seal.replaceChildren(icon(state.symbol));
        head.replaceChildren(
            el("h2", { id: "followed-title" }, state.word),
            state === UNKNOWN ? el("p", { class: "muted" }, "As soon as there is news, you see it here.") : "",
            el("dl", { class: "facts" }, ...facts(result)),
        );
    }

    return { id, history, describe };
}

function facts(result) {
    const known = {
        Who: result.empEmail,
        Department: result.empDepartment,
        "First day": result.leaveStartDate && day(result.leaveStartDate),
        "Last day": result.lastDay && day(result.lastDay),
        "Working days": result.workingDays,
        "How long": result.leaveDurationInHours && plural(result.leaveDurationInHours, "hour"),
        Application: el("code", {}, result.applicationId),
    };
    return Object.entries(known)
        .filter(([, value]) => value)
        .map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)));
}
