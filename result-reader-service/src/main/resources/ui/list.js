import { $ } from "./dom.js";
import { entry } from "./entry.js";
import { isNewer, statusOf } from "./result.js";

/** A board that hangs on a wall for weeks keeps this many. */
export const AT_MOST = 1000;

const list = $("list");
/** What is listed, by id: each is one element until it changes, so that focus and scroll stay. */
const entries = new Map();

export const size = () => entries.size;

export const ids = () => new Set(entries.keys());

/** One of them; there is one. */
export const any = () => entries.values().next().value.result;

export const get = (id) => entries.get(id)?.result;

/** How many there are of each state. */
export function counts() {
    const counts = {};
    for (const { result } of entries.values()) {
        counts[statusOf(result)] = (counts[statusOf(result)] ?? 0) + 1;
    }
    return counts;
}

/**
 * Adds, newest first, what is not listed yet: each before the one that it came before. What is listed and has changed is
 * shown as it is now.
 *
 * @return whether old ones had to go
 */
export function merge(results, isNew) {
    const most = Math.max(AT_MOST, entries.size);
    let next = list.firstElementChild;
    for (const result of results) {
        const known = entries.get(result.applicationId);
        if (known) {
            if (isNewer(result, known.result)) {
                replace(result);
            }
            next = entries.get(result.applicationId).node.nextElementSibling;
        } else {
            list.insertBefore(add(result, isNew), next);
        }
    }
    const over = [...list.children].slice(most);
    remove(over.map((node) => node.dataset.id));
    return over.length > 0;
}

/** Shows a listed one as it is now, where it is. */
export function replace(result) {
    const { node } = entries.get(result.applicationId);
    const hadFocus = node.contains(document.activeElement);
    const now = add(result, true);
    node.replaceWith(now);
    if (hadFocus) {
        now.querySelector("a").focus();
    }
}

/**
 * Of those that were listed before, what the fetched ones should have among them and do not: it stands above the last of
 * them, or they are all there are. A result of version 1 has another id once its application is known, and what changes
 * may be none that is looked for.
 */
export function removeMissing(before, fetched, areAll) {
    const listed = [...entries.keys()].filter((id) => before.has(id)).sort(byPlace);
    const end = areAll ? listed.length : Math.max(0, listed.findLastIndex((id) => fetched.has(id)));
    remove(listed.slice(0, end).filter((id) => !fetched.has(id)));
}

const byPlace = (one, other) => (entries.get(one).node.compareDocumentPosition(entries.get(other).node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** Adds older ones at the end; the focus goes to the first of them. */
export function append(results) {
    const nodes = results.filter((it) => !entries.has(it.applicationId)).map((it) => add(it, false));
    list.append(...nodes);
    nodes[0]?.querySelector("a").focus();
}

export function remove(ids) {
    for (const id of ids) {
        entries.get(id)?.node.remove();
        entries.delete(id);
    }
}

function add(result, isNew) {
    const node = entry(result);
    node.classList.toggle("new", isNew);
    entries.set(result.applicationId, { result, node });
    return node;
}
