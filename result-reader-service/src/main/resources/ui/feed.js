import { el } from "./dom.js";
import { DEPARTMENTS, ago, exactly } from "./format.js";

const WHOSE = { OWN: "My own leave", ALL: "Everybody" };

export const whose = ({ scope, department }) => (scope === "DEPARTMENT" ? DEPARTMENTS[department] : WHOSE[scope]);

/** One of the addresses, which itself is not known any more. */
export function feedEntry(feed, revoke) {
    const name = whose(feed);
    return el(
        "li",
        {},
        el(
            "div",
            {},
            el("strong", {}, name),
            el(
                "p",
                { class: "small muted" },
                "made ",
                exactly(feed.createdAt),
                ...(feed.lastReadAt ? [", last read ", ago(feed.lastReadAt)] : [", never read"]),
            ),
        ),
        el("button", { type: "button", class: "no", "data-key": feed.id, "aria-label": `Revoke ${name}`, onclick: revoke }, "Revoke"),
    );
}
