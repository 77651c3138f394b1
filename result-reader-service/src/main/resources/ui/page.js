import { get, signInAgain } from "./api.js";
import { keepChart } from "./counts.js";
import { $, el, write } from "./dom.js";
import { follow } from "./follow.js";
import { DEPARTMENTS } from "./format.js";
import * as list from "./list.js";
import { growingPause } from "./pause.js";
import { isDecision, isNewer, statusOf, withChange } from "./result.js";
import { openShell, say } from "./shell.js";
import { STATUSES } from "./status.js";
import { summary } from "./summary.js";
import { listen } from "./tabs.js";

const AT_ONCE = 100;
const TYPING_MS = 300;
const ASKING_MS = 2000;
const SUBMITTED_MS = 3000;
/** Those that a decision leads to; the chart counts them. */
const DECISIONS = { APPROVED: true, DECLINED: false };

const filter = $("filter");
const pause = growingPause();

/** Behind the last one that is listed; none where it is the last of all. */
let cursor;
/** Whether old ones had to go from the list. */
let isCut = false;
let isLoaded = false;
/** Why the list could not be loaded. */
let failure;
/** What is wrong with the filters, which no further try mends. */
let refusal;
let isConnected;
/** What was listed when something was missed. */
let before;
let loading = new AbortController();
let filtered = new AbortController();
let typing;
let asked;
let again;
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
$("more").addEventListener("click", more);
const chart = keepChart(chartFilters);
const followed = follow();
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

function startOver() {
    filtered.abort();
    filtered = new AbortController();
    list.remove(list.ids());
    cursor = undefined;
    isCut = false;
    isLoaded = false;
    before = undefined;
    refuse();
    load();
    chart.startOver();
}

/** The stream is open before, so that nothing is missed between the two. */
function catchUp() {
    load();
    followed.look();
    chart.changed();
}

/** What is listed stays where it is. */
async function load() {
    clearTimeout(again);
    loading.abort();
    const mine = (loading = new AbortController());
    before ??= list.ids();
    try {
        const { items, nextCursor, isWhole } = await newest(mine.signal);
        if (!isWhole) {
            list.remove(before);
        }
        if (!isLoaded || !isWhole) {
            cursor = nextCursor;
            isCut = false;
        } else {
            list.removeMissing(before, new Set(items.map((it) => it.applicationId)), !nextCursor);
        }
        add(items, isLoaded);
        isLoaded = true;
        before = undefined;
        failure = undefined;
        pause.reset();
        if (filters().status === "PENDING" && !document.hidden) {
            again = setTimeout(load, SUBMITTED_MS); // That an application came is not told.
        }
    } catch (problem) {
        if (mine.signal.aborted) {
            return;
        }
        const wrong = problem.errors?.find((it) => it.field === "empEmail");
        if (wrong) {
            refuse(wrong.message);
        } else {
            failure = problem.message;
            signInAgain(problem);
            again = setTimeout(load, pause.take());
        }
    }
    show();
}

/** Only the e-mail is typed, and may be half of one. */
function refuse(reason) {
    refusal = reason;
    failure = undefined;
    if (reason) {
        filter.elements.empEmail.setAttribute("aria-invalid", "true");
    } else {
        filter.elements.empEmail.removeAttribute("aria-invalid");
    }
}

/** The newest page, and as many more as it takes to come to the end of what was listed before, which may have changed. */
async function newest(signal) {
    const items = [];
    let nextCursor;
    let isWhole = before.size === 0;
    do {
        const page = await get("leave-application-results", { ...filters(), limit: AT_ONCE, cursor: nextCursor }, signal);
        items.push(...page.items);
        nextCursor = page.nextCursor;
        isWhole ||= page.items.some((it) => before.has(it.applicationId));
    } while (nextCursor && items.length < (isWhole ? before.size : list.AT_MOST));
    return { items, nextCursor, isWhole };
}

async function more() {
    const { signal } = filtered;
    try {
        const page = await get("leave-application-results", { ...filters(), limit: AT_ONCE, cursor }, signal);
        list.append(page.items);
        cursor = page.nextCursor;
        show();
    } catch (problem) {
        if (!signal.aborted) {
            say(problem.message, "bad");
        }
    }
}

/** A result that has just been announced; one that the list had already is not new. */
function received(result) {
    followed.heard(result);
    if (isAnybodys()) {
        ask();
        return;
    }
    if (!matches(result)) {
        return;
    }
    if (!heardOf.has(result.applicationId)) {
        add([result], true);
    }
    if (!document.hidden) {
        chart.changed();
    }
    show();
}

/** What is listed and matches no more goes, what matches now comes. */
function changed(change) {
    followed.heard(change);
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
    const { signal } = filtered;
    try {
        const path = `leave-application-results/${change.applicationId}`;
        const result = isDecision(change) ? withChange({}, change) : await get(path, {}, signal);
        if (matches(result)) {
            add([result], true);
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

function add(results, areNew) {
    isCut = list.merge(results, areNew) || isCut;
}

/** Whose e-mail was typed, in whatever spelling, only the service knows until one of that person's is listed. */
function isAnybodys() {
    return filters().empEmail && list.size() === 0;
}

function ask() {
    if (!refusal) {
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
    if (isLoaded) {
        write($("summary"), `${summary(list.counts())}${cursor || isCut ? `, of the newest ${count}` : ""}`);
    }
    write($("empty"), emptiness());
    $("empty").hidden = count > 0 || (!isLoaded && !failure && !refusal);
    $("more").hidden = !cursor || isCut;
    const trouble = failure ?? (isConnected === false && "connecting again");
    $("live").classList.toggle("on", !trouble && isConnected === true);
    write($("live"), trouble ? `Not live: ${trouble}` : isConnected ? "Live" : "Connecting");
}

function emptiness() {
    if (refusal) {
        return `The e-mail ${refusal}.`;
    }
    return isLoaded ? "Nothing here yet. What is new appears by itself." : `The results cannot be loaded, which is tried again: ${failure}`;
}
