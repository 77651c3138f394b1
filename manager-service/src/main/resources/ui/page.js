import { signInAgain } from "./api.js";
import { $, el, write } from "./dom.js";
import { decide } from "./decision.js";
import { entry } from "./entry.js";
import { DEPARTMENTS, plural } from "./format.js";
import { load } from "./inbox.js";
import { openShell } from "./shell.js";

const EVERY_MS = 1500;
const AFTER_FAILURE_MS = 5000;
const AT_ONCE = 100;
const EMPTY = {
    PENDING: "Nothing is waiting. New applications appear here by themselves.",
    APPROVED: "Nothing has been approved yet.",
    DECLINED: "Nothing has been declined yet.",
};

const list = $("list");
/** The entries that are listed, by id: each is one element for as long as it is, so that focus and selection stay. */
const entries = new Map();
let wanted = AT_ONCE;
let isFirst = true;
let asking = new AbortController();
let timer;

const me = await openShell("manager");
$("heading").textContent = me.role === "EMPLOYEE" ? "Your applications" : "Inbox";
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
$("all").addEventListener("change", () => boxes().forEach((box) => (box.checked = $("all").checked)));
$("approve").addEventListener("click", () => decideOn(selected(), "APPROVED"));
$("decline").addEventListener("click", () => decideOn(selected(), "DECLINED"));
document.addEventListener("change", countSelected);
document.addEventListener("visibilitychange", refresh);
refresh();

function status() {
    return $("status").querySelector(":checked").value;
}

function departments() {
    return me.role === "HR" ? Object.keys(DEPARTMENTS) : me.manages;
}

/** Looks for what is new, for as long as somebody looks at the page. */
async function refresh() {
    clearTimeout(timer);
    asking.abort();
    if (document.hidden || document.querySelector("dialog[open]")) {
        return;
    }
    const mine = (asking = new AbortController());
    try {
        const filter = { status: status(), department: $("department").value, order: $("order").value };
        const page = await load(filter, wanted, mine.signal);
        const needed = entries.size + (page.hasMore ? countArrivedOnTop(page.items) : 0);
        if (page.hasMore && wanted < needed) {
            // What is listed does not fall off the end, perhaps with its selection.
            wanted = needed;
            return refresh();
        }
        show(page);
        isLive(true);
    } catch (problem) {
        if (mine.signal.aborted) {
            return;
        }
        isLive(false, problem.message);
        signInAgain(problem);
    }
    timer = setTimeout(refresh, $("live").matches(".on") ? EVERY_MS : AFTER_FAILURE_MS);
}

function countArrivedOnTop(items) {
    return Math.max(0, items.findIndex((it) => entries.has(it.applicationId)));
}

function isLive(on, why) {
    $("live").classList.toggle("on", on);
    write($("live"), on ? "Live" : `Not live: ${why}`);
}

function startOver() {
    wanted = AT_ONCE;
    isFirst = true;
    entries.clear();
    list.replaceChildren();
    $("all").checked = false;
    refresh();
}

/** What is new comes in where it stands, and what is there already does not move. */
function show({ items, hasMore }) {
    const present = new Set(items.map((it) => it.applicationId));
    remove([...entries.keys()].filter((id) => !present.has(id)));
    let above;
    for (const application of items) {
        const node = entries.get(application.applicationId)?.node ?? added(application);
        if (!node.isConnected) {
            above ? above.after(node) : list.prepend(node);
        }
        above = node;
    }
    isFirst = false;
    const words = { PENDING: "waiting for a decision", APPROVED: "approved", DECLINED: "declined" };
    write($("summary"), `${plural(items.length, "application")} ${words[status()]}${hasMore ? ", and more" : ""}`);
    $("empty").textContent = EMPTY[status()];
    $("empty").hidden = items.length > 0;
    $("more").hidden = !hasMore;
    $("bulk").hidden = boxes().length === 0;
    countSelected();
}

function added(application) {
    const node = entry(application, me, (decision) => decideOn([application], decision));
    node.classList.toggle("new", !isFirst);
    entries.set(application.applicationId, { application, node });
    return node;
}

/** The focus goes to what is next, so that the keyboard's user goes on from there. */
function remove(ids) {
    const nodes = ids.flatMap((id) => entries.get(id)?.node ?? []);
    const focused = nodes.find((it) => it.contains(document.activeElement));
    const place = document.activeElement.className;
    const next = focused && nextOf(focused, nodes);
    nodes.forEach((it) => it.remove());
    ids.forEach((id) => entries.delete(id));
    if (focused) {
        (next?.querySelector(place ? `.${place}` : "input") ?? $("heading")).focus();
    }
}

function nextOf(node, gone) {
    const all = [...list.children];
    const index = all.indexOf(node);
    return [...all.slice(index), ...all.slice(0, index).reverse()].find((it) => !gone.includes(it));
}

function boxes() {
    return [...list.querySelectorAll("input")];
}

function selected() {
    return [...entries.values()].filter(({ node }) => node.querySelector("input")?.checked).map((it) => it.application);
}

function countSelected() {
    const count = selected().length;
    write($("selected"), count === 0 ? "Select all" : `${count} selected`);
    $("all").checked = count > 0 && count === boxes().length;
    $("all").indeterminate = count > 0 && count < boxes().length;
    $("approve").disabled = count === 0;
    $("decline").disabled = count === 0;
}

async function decideOn(applications, decision) {
    const settled = (await decide(applications, decision, me)).filter((id) => entries.get(id)?.application.status === "PENDING");
    // Asked before the buttons are disabled, which takes the focus from them.
    const wasBulk = document.activeElement.closest("#bulk") && settled.length > 0;
    remove(settled);
    countSelected();
    if (wasBulk) {
        (boxes().length > 0 ? $("all") : $("heading")).focus();
    }
    refresh();
}
