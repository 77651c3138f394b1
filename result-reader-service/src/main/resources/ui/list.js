import { $ } from "./dom.js";
import { entry } from "./entry.js";

/** A board that hangs on a wall for weeks keeps this many. */
export const AT_MOST = 1000;

const list = $("list");
/** What is listed, by id: each is one element for as long as it is, so that focus and scroll stay. */
const entries = new Map();

export const size = () => entries.size;

export const ids = () => new Set(entries.keys());

/** One of them; there is one. */
export const any = () => entries.values().next().value.result;

export const approved = () => [...entries.values()].filter(({ result }) => result.approved).length;

/**
 * Adds, newest first, what is not listed yet: each before the one that it came before.
 *
 * @return whether old ones had to go
 */
export function merge(results, isNew) {
    const most = Math.max(AT_MOST, entries.size);
    let next = list.firstElementChild;
    for (const result of results) {
        const known = entries.get(result.applicationId);
        if (known) {
            next = known.node.nextElementSibling;
        } else {
            list.insertBefore(add(result, isNew), next);
        }
    }
    const over = [...list.children].slice(most);
    remove(over.map((node) => node.dataset.id));
    return over.length > 0;
}

/**
 * Of those that were listed before, what stands above the last of the fetched ones and is none of them: a result of
 * version 1 has another id once its application is known.
 */
export function removeMissing(before, fetched) {
    const listed = [...entries.keys()].filter((id) => before.has(id)).sort(byPlace);
    const last = listed.findLastIndex((id) => fetched.has(id));
    remove(listed.slice(0, last).filter((id) => !fetched.has(id)));
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
