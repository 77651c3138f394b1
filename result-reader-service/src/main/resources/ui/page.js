import { get, signInAgain } from "./api.js";
import { keepChart } from "./counts.js";
import { $, el, write } from "./dom.js";
import { follow } from "./follow.js";
import { DEPARTMENTS } from "./format.js";
import * as list from "./list.js";
import { growingPause } from "./pause.js";
import { openShell, say } from "./shell.js";
import { listen } from "./tabs.js";

const AT_ONCE = 100;
const TYPING_MS = 300;
const ASKING_MS = 2000;

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
let retrying;

const me = await openShell("results");
filter.elements.department.append(...Object.entries(DEPARTMENTS).map(([code, name]) => el("option", { value: code }, name)));
filter.addEventListener("input", ({ target }) => {
    clearTimeout(typing);
    typing = setTimeout(startOver, target.type === "search" ? TYPING_MS : 0);
});
filter.addEventListener("submit", (event) => event.preventDefault());
$("more").addEventListener("click", more);
const chart = keepChart(filters);
const followed = follow();
startOver();
listen(`results of ${me.email}`, { opened: catchUp, received, live });

function filters() {
    const { approved, department, empEmail } = filter.elements;
    return { approved: approved.value, department: department.value, empEmail: empEmail.value.trim() };
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
    chart.changed();
}

/** What is listed stays where it is. */
async function load() {
    clearTimeout(retrying);
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
            list.removeMissing(before, new Set(items.map((it) => it.applicationId)));
        }
        add(items, isLoaded);
        isLoaded = true;
        before = undefined;
        failure = undefined;
        pause.reset();
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
            retrying = setTimeout(load, pause.take());
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

/** The newest page, and as many more as it takes to come to what was listed before. */
async function newest(signal) {
    const items = [];
    let nextCursor;
    let isWhole = before.size === 0;
    do {
        const page = await get("leave-application-results", { ...filters(), limit: AT_ONCE, cursor: nextCursor }, signal);
        items.push(...page.items);
        nextCursor = page.nextCursor;
        isWhole ||= page.items.some((it) => before.has(it.applicationId));
    } while (!isWhole && nextCursor && items.length < list.AT_MOST);
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
    followed.received(result);
    if (filters().empEmail && list.size() === 0) {
        ask();
        return;
    }
    if (!matches(result)) {
        return;
    }
    add([result], true);
    if (!document.hidden) {
        chart.changed();
    }
    show();
}

function add(results, areNew) {
    isCut = list.merge(results, areNew) || isCut;
}

/** Whose e-mail was typed, in whatever spelling, only the service knows until one of that person's is listed. */
function ask() {
    if (!refusal) {
        asked ??= setTimeout(() => {
            asked = undefined;
            catchUp();
        }, ASKING_MS);
    }
}

function matches(result) {
    const { approved, department, empEmail } = filters();
    return (
        (approved === "" || result.approved === (approved === "true")) &&
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
    const approved = list.approved();
    if (isLoaded) {
        write($("summary"), `${approved} approved and ${count - approved} declined${cursor || isCut ? `, of the newest ${count}` : ""}`);
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
    return isLoaded ? "Nothing here yet. Decisions appear by themselves." : `The results cannot be loaded, which is tried again: ${failure}`;
}
