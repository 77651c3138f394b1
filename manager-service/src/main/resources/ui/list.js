import { $ } from "./dom.js";

const list = $("list");
/** What is listed, by id: each is one element until it changes, so that focus and selection stay. */
const entries = new Map();

export const size = () => entries.size;

export const has = (id) => entries.has(id);

export const selected = () => [...entries.values()].filter(({ node }) => boxOf(node)?.checked).map((it) => it.application);

export const boxes = () => [...list.querySelectorAll("input")];

export function clear() {
    entries.clear();
    list.replaceChildren();
}

/** What is new comes in where it stands, and what is there already does not move. */
export function show(applications, build, areNew) {
    const present = new Set(applications.map((it) => it.applicationId));
    remove([...entries.keys()].filter((id) => !present.has(id)));
    let above;
    for (const application of applications) {
        const node = update(application, build) ?? add(application, build, areNew);
        if (!node.isConnected) {
            above ? above.after(node) : list.prepend(node);
        }
        above = node;
    }
}

function add(application, build, isNew) {
    const node = build(application);
    node.classList.toggle("new", isNew);
    entries.set(application.applicationId, { application, node });
    return node;
}

/** Shows a listed one as it is now. Nothing where it is not listed. */
export function update(application, build) {
    const known = entries.get(application.applicationId);
    if (!known || JSON.stringify(known.application) === JSON.stringify(application)) {
        return known?.node;
    }
    const node = build(application);
    const focused = known.node.contains(document.activeElement) && document.activeElement.dataset.action;
    if (boxOf(node)) {
        boxOf(node).checked = boxOf(known.node)?.checked;
    }
    known.node.replaceWith(node);
    entries.set(application.applicationId, { application, node });
    if (focused !== false) {
        focusIn(node, focused);
    }
    return node;
}

/** The focus goes to what is next, so that the keyboard's user goes on from there. */
export function remove(ids) {
    const nodes = ids.flatMap((id) => entries.get(id)?.node ?? []);
    const focused = nodes.find((it) => it.contains(document.activeElement));
    const action = document.activeElement.dataset.action;
    const next = focused && nextOf(focused, nodes);
    nodes.forEach((it) => it.remove());
    ids.forEach((id) => entries.delete(id));
    if (focused) {
        next ? focusIn(next, action) : $("heading").focus();
    }
}

const boxOf = (node) => node.querySelector("input");

const focusIn = (node, action) => (node.querySelector(action ? `[data-action="${action}"]` : "input") ?? node.querySelector("button")).focus();

function nextOf(node, gone) {
    const all = [...list.children];
    const index = all.indexOf(node);
    return [...all.slice(index), ...all.slice(0, index).reverse()].find((it) => !gone.includes(it));
}
