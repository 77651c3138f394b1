import { get } from "./api.js";
import { keepAway } from "./away.js";
import { keepChart } from "./counts.js";
import { $, el, write } from "./dom.js";
import { openFeeds } from "./feeds.js";
import { follow } from "./follow.js";
import { DEPARTMENTS } from "./format.js";
import { isAway } from "./fragment.js";
import * as list from "./list.js";
import { keepList } from "./load.js";
import { isDecision, isNewer, statusOf, withChange } from "./result.js";
import { markCurrent, openShell } from "./shell.js";
import { STATUSES } from "./status.js";
import { summary } from "./summary.js";
import { listen } from "./tabs.js";

const TYPING_MS = 300;
const ASKING_MS = 2000;
/** Those that a decision leads to; the chart counts them. */
const DECISIONS = { APPROVED: true, DECLINED: false };

const filter = $("filter");

let isConnected;
let typing;
let asked;
/** Of which there was a change: a result behind it says less. */
const heardOf = new Set();

const me = await openShell("results");
filter.elements.status.append(...Object.entries(STATUSES).map(([status, { word }]) => el("option", { value: status }, word)));
filter.elements.department.append(...Object.entries(DEPARTMENTS).map(([code, name]) => el("option", { value: code }, name)));
filter.addEventListener("input", ({ target }) => {
    clearTimeout(typing);
    typing = setTimeout(startOver, target.type === "search" ? TYPING_MS : 0);
});
filter.addEventListener("submit", (event) => event.preventDefault());
const results = keepList(filters, show);
$("more").addEventListener("click", results.more);
const chart = keepChart(chartFilters);
const followed = follow();
const away = keepAway(() => filters().department, show);
$("feeds").addEventListener("click", openFeeds);
addEventListener("hashchange", () => {
    const before = $("heading").textContent;
    openView();
    if ($("heading").textContent !== before) {
        $("heading").focus();
    }
});
openView();
startOver();
listen(`results of ${me.email}`, { opened: catchUp, received, changed, live });

function filters() {
    const { status, department, empEmail } = filter.elements;
    return { status: status.value, department: department.value, empEmail: empEmail.value.trim() };
}

/** None where no decisions are looked for. */
function chartFilters() {
    const { status, ...others } = filters();
    return status === "" || status in DECISIONS ? { approved: DECISIONS[status], ...others } : null;
}

/** The list and who is away are one page in two views. */
function openView() {
    const heading = isAway() ? "Who is away" : "Results";
    write($("heading"), heading);
    document.title = `${heading} · TimeOff`;
    markCurrent(isAway() ? "away" : "results");
    for (const part of [$("results"), filter.elements.status, filter.elements.empEmail]) {
        part.hidden = isAway();
    }
    $("month-view").hidden = !isAway();
    if (isAway()) {
        away.open();
    }
    show();
}

function startOver() {
    results.startOver();
    chart.startOver();
    away.startOver();
}

/** The stream is open before, so that nothing is missed between the two. */
function catchUp() {
    results.load();
    followed.look();
    chart.changed();
    away.changed();
}

/** A result that has just been announced; one that the list had already is not new. */
function received(result) {
    followed.heard(result);
    away.changed();
    if (isAnybodys()) {
        ask();
        return;
    }
    if (!matches(result)) {
        return;
    }
    if (!heardOf.has(result.applicationId)) {
        results.add([result], true);
    }
    if (!document.hidden) {
        chart.changed();
    }
    show();
}

/** What is listed and matches no more goes, what matches now comes. */
function changed(change) {
    followed.heard(change);
    away.changed();
    remember(change.applicationId);
    const known = list.get(change.applicationId);
    if (known && isNewer(change, known)) {
        const now = withChange(known, change);
        matches(now) ? list.replace(now) : list.remove([now.applicationId]);
        show();
    } else if (!known && isAnybodys()) {
        ask();
    } else if (!known && change.change !== "COMMENTED" && matches(withChange({}, change))) {
        arrived(change);
    }
}

/** What was decided before is not in a change, but for the decision itself. */
async function arrived(change) {
    const signal = results.signal();
    try {
        const path = `leave-application-results/${change.applicationId}`;
        const result = isDecision(change) ? withChange({}, change) : await get(path, {}, signal);
        if (matches(result)) {
            results.add([result], true);
            show();
        }
    } catch (problem) {
        if (!signal.aborted) {
            ask();
        }
    }
}

function remember(id) {
    heardOf.add(id);
    if (heardOf.size > list.AT_MOST) {
        heardOf.delete(heardOf.values().next().value);
    }
}

/** Whose e-mail was typed, in whatever spelling, only the service knows until one of that person's is listed. */
function isAnybodys() {
    return filters().empEmail && list.size() === 0;
}

function ask() {
    if (!results.state().refusal) {
        asked ??= setTimeout(() => {
            asked = undefined;
            catchUp();
        }, ASKING_MS);
    }
}

function matches(result) {
    const { status, department, empEmail } = filters();
    return (
        (status === "" ? typeof result.approved === "boolean" : statusOf(result) === status) &&
        (department === "" || result.empDepartment === department) &&
        (empEmail === "" || result.empEmail === list.any().empEmail)
    );
}

function live(on) {
    isConnected = on;
    show();
}

function show() {
    const count = list.size();
    const { isLoaded, isPart, hasMore, failure, refusal } = results.state();
    const month = isAway() ? away.state() : undefined;
    if (month) {
        write($("summary"), month.summary);
    } else if (isLoaded) {
        write($("summary"), `${summary(list.counts())}${isPart ? `, of the newest ${count}` : ""}`);
    }
    write($("empty"), emptiness(results.state()));
    $("empty").hidden = count > 0 || (!isLoaded && !failure && !refusal);
    $("more").hidden = !hasMore;
    const trouble = (month ? month.failure : failure) ?? (isConnected === false && "connecting again");
    $("live").classList.toggle("on", !trouble && isConnected === true);
    write($("live"), trouble ? `Not live: ${trouble}` : isConnected ? "Live" : "Connecting");
}

function emptiness({ isLoaded, failure, refusal }) {
    if (refusal) {
        return `The e-mail ${refusal}.`;
    }
    return isLoaded ? "Nothing here yet. What is new appears by itself." : `The results cannot be loaded, which is tried again: ${failure}`;
}
