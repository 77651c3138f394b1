import { get } from "./api.js";
import { drawChart } from "./chart.js";
import { $, el } from "./dom.js";
import { entry } from "./entry.js";
import { follow } from "./follow.js";
import { DEPARTMENTS, plural } from "./format.js";
import { openShell, say } from "./shell.js";
import { listen } from "./stream.js";

const AT_ONCE = 100;
const TYPING_MS = 300;
/** A board that hangs on a wall for weeks keeps this many. */
const AT_MOST = 1000;

const list = $("list");
const filter = $("filter");

/** Newest first. */
let results = [];
let cursor;
let asking = new AbortController();
let typing;
let drawing;

await openShell("results");
filter.elements.department.append(...Object.entries(DEPARTMENTS).map(([code, name]) => el("option", { value: code }, name)));
filter.addEventListener("input", ({ target }) => {
    clearTimeout(typing);
    typing = setTimeout(reload, target.type === "search" ? TYPING_MS : 0);
});
filter.addEventListener("submit", (event) => event.preventDefault());
$("more").addEventListener("click", more);
new ResizeObserver(draw).observe($("bars"));
const followed = follow();
listen({ opened: reload, received, live });

function filters() {
    const { approved, department, empEmail } = filter.elements;
    return { approved: approved.value, department: department.value, empEmail: empEmail.value.trim().toLowerCase() };
}

/** The list as it is now. The stream is open before, so that nothing is missed between the two. */
async function reload() {
    asking.abort();
    const mine = (asking = new AbortController());
    try {
        const page = await get("leave-application-results", { ...filters(), limit: AT_ONCE }, mine.signal);
        results = page.items;
        list.replaceChildren(...results.map(entry));
        turned(page.nextCursor);
    } catch (problem) {
        if (!mine.signal.aborted) {
            say(problem.message, "bad");
        }
    }
}

async function more() {
    try {
        const page = await get("leave-application-results", { ...filters(), limit: AT_ONCE, cursor }, asking.signal);
        results.push(...page.items);
        const first = page.items.map(entry);
        list.append(...first);
        turned(page.nextCursor);
        first[0]?.querySelector("a").focus();
    } catch (problem) {
        if (!asking.signal.aborted) {
            say(problem.message, "bad");
        }
    }
}

function turned(next) {
    cursor = next;
    $("more").hidden = !next;
    changed();
}

/** A result that has just been announced; one that the list had already is not new. */
function received(result) {
    followed.received(result);
    if (!matches(result) || results.some((it) => it.applicationId === result.applicationId)) {
        return;
    }
    const node = entry(result);
    node.classList.add("new");
    results.unshift(result);
    list.prepend(node);
    if (results.length > AT_MOST) {
        results.pop();
        list.lastElementChild.remove();
        $("more").hidden = true;
    }
    changed();
}

function matches(result) {
    const { approved, department, empEmail } = filters();
    return (
        (approved === "" || result.approved === (approved === "true")) &&
        (department === "" || result.empDepartment === department) &&
        (empEmail === "" || result.empEmail === empEmail)
    );
}

function changed() {
    const approved = results.filter((it) => it.approved).length;
    $("summary").textContent = `${approved} approved and ${results.length - approved} declined${cursor ? `, of the newest ${results.length}` : ""}`;
    $("empty").hidden = results.length > 0;
    draw();
}

function draw() {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => drawChart(results));
}

function live(on) {
    $("live").classList.toggle("on", on);
    $("live").textContent = on ? "Live" : "Not live: connecting again";
}
