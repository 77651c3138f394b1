import { APPROVE, DECLINE } from "./actions.js";
import { signInAgain } from "./api.js";
import { $, el, write } from "./dom.js";
import { entry } from "./entry.js";
import { DEPARTMENTS, plural } from "./format.js";
import * as list from "./list.js";
import { load } from "./load.js";
import { perform } from "./perform.js";
import { countRequests } from "./requests.js";
import { markCurrent, openShell } from "./shell.js";
import { viewOf } from "./view.js";

const EVERY_MS = 1500;
const AFTER_FAILURE_MS = 5000;
const AT_ONCE = 100;

let view;
let wanted;
let isFirst;
let asking = new AbortController();
let timer;

const me = await openShell("manager");
$("department").append(...departments().map((it) => el("option", { value: it }, DEPARTMENTS[it])));
$("department").hidden = departments().length < 2;
$("department").addEventListener("change", startOver);
$("status").addEventListener("change", startOver);
$("order").value = localStorage.getItem("inbox-order") ?? "OLDEST";
$("order").addEventListener("change", () => {
    localStorage.setItem("inbox-order", $("order").value);
    startOver();
});
$("more").addEventListener("click", () => {
    wanted += AT_ONCE;
    refresh();
});
$("all").addEventListener("change", () => list.boxes().forEach((box) => (box.checked = $("all").checked)));
$("approve").addEventListener("click", () => act(list.selected(), APPROVE));
$("decline").addEventListener("click", () => act(list.selected(), DECLINE));
document.addEventListener("change", countSelected);
document.addEventListener("visibilitychange", refresh);
addEventListener("hashchange", () => {
    startOver();
    $("heading").focus();
});
startOver();

function departments() {
    return me.role === "HR" ? Object.keys(DEPARTMENTS) : me.manages;
}

/** Looks for what is new, for as long as somebody looks at the page. */
async function refresh() {
    clearTimeout(timer);
    asking.abort();
    if (document.hidden || isAsking()) {
        return;
    }
    const mine = (asking = new AbortController());
    try {
        const page = await load(view.filter, wanted, mine.signal);
        if (isAsking()) {
            return;
        }
        const needed = list.size() + (page.hasMore ? countArrivedOnTop(page.items) : 0);
        if (page.hasMore && wanted < needed) {
            // What is listed does not fall off the end, perhaps with its selection.
            wanted = needed;
            return refresh();
        }
        show(page);
        isLive(true);
        if (!view.isMine) {
            countRequests(me, false);
        }
    } catch (problem) {
        if (mine.signal.aborted) {
            return;
        }
        isLive(false, problem.message);
        signInAgain(problem);
    }
    timer = setTimeout(refresh, $("live").matches(".on") ? EVERY_MS : AFTER_FAILURE_MS);
}

/** What the focus goes back to, when the dialog is closed, stays: it is looked again then. */
function isAsking() {
    return document.querySelector("dialog[open]") !== null;
}

function countArrivedOnTop(items) {
    return Math.max(0, items.findIndex((it) => list.has(it.applicationId)));
}

function isLive(on, why) {
    $("live").classList.toggle("on", on);
    write($("live"), on ? "Live" : `Not live: ${why}`);
}

function startOver() {
    view = viewOf(me);
    $("heading").textContent = view.heading;
    document.title = `${view.heading} · TimeOff`;
    $("toolbar").hidden = view.isMine;
    markCurrent(view.page);
    wanted = AT_ONCE;
    isFirst = true;
    list.clear();
    $("all").checked = false;
    refresh();
}

function show({ items, hasMore }) {
    list.show(items, build, !isFirst);
    isFirst = false;
    write($("summary"), `${plural(items.length, "application")} ${view.words}${hasMore ? ", and more" : ""}`);
    $("empty").textContent = view.empty;
    $("empty").hidden = items.length > 0;
    $("more").hidden = !hasMore;
    $("bulk").hidden = list.boxes().length === 0;
    countSelected();
}

function build(application) {
    return entry(application, me, view.isMine, (action) => act([application], action));
}

function countSelected() {
    const count = list.selected().length;
    const all = list.boxes().length;
    write($("selected"), count === 0 ? "Select all" : `${count} selected`);
    $("all").checked = count > 0 && count === all;
    $("all").indeterminate = count > 0 && count < all;
    $("approve").disabled = count === 0;
    $("decline").disabled = count === 0;
}

async function act(applications, action) {
    const now = (await perform(applications, action, me)).filter((it) => list.has(it.applicationId));
    const gone = now.filter((it) => !view.includes(it));
    // Asked before the buttons are disabled, which takes the focus from them.
    const wasBulk = document.activeElement.closest("#bulk") && gone.length > 0;
    list.remove(gone.map((it) => it.applicationId));
    now.filter(view.includes).forEach((it) => list.update(it, build));
    countSelected();
    if (wasBulk) {
        (list.boxes().length > 0 ? $("all") : $("heading")).focus();
    }
    refresh();
    if (action.path.startsWith("cancellation")) {
        countRequests(me, true);
    }
}
