// Text becomes text nodes and nothing else: there is no way from a string to markup on these pages.

const SVG = "http://www.w3.org/2000/svg";

export const $ = (id) => document.getElementById(id);

/** An element; attributes that are null or false are left out, those named on… are listeners. */
export const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

const ICONS = {
    check: "M5 12.5l4.5 4.5L19 7.5",
    cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
    clock: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4.3l2.8 1.7",
    question: "M8 8.5a4 4 0 1 1 5.7 3.6c-1.2.6-1.7 1.3-1.7 2.7M12 19v.01",
    back: "M9 7l-4 4l4 4M5.5 11H14a4.5 4.5 0 0 1 0 9h-3",
    slash: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M6.5 6.5l11 11",
    send: "M4.5 12h14M12.5 6l6 6l-6 6",
    speech: "M4.5 5.5h15v10h-8l-4 3.5v-3.5h-3z",
    sun: "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
    moon: "M20 13.5a8 8 0 1 1-9.5-9.5a6.5 6.5 0 0 0 9.5 9.5",
};

/** Decoration only: what it means is said in words beside it. */
export const icon = (name) =>
    svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: ICONS[name] }));

/** What is the same is not written again: screen readers would say it again. */
export function write(node, text) {
    if (node.textContent !== text) {
        node.textContent = text;
    }
}

function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes ?? {})) {
        if (name.startsWith("on")) {
            node.addEventListener(name.slice(2), value);
        } else if (value !== null && value !== undefined && value !== false) {
            node.setAttribute(name, value === true ? "" : value);
        }
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return node;
}
