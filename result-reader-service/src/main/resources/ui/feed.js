import { el } from "./dom.js";
import { DEPARTMENTS, ago, exactly, moment } from "./format.js";

const WHOSE = { OWN: "My own leave", ALL: "Everybody" };

export const whose = ({ scope, department }) => (scope === "DEPARTMENT" ? DEPARTMENTS[department] : WHOSE[scope]);

/** Two of the same leave are told apart by when they were made. */
export const nameOf = (feed) => `${whose(feed)}, made ${moment(feed.createdAt)}`;

/** One of the addresses, which itself is not known any more. */
export function feedEntry(feed, revoke) {
    return el(
        "li",
        {},
        el(
            "div",
            {},
            el("strong", {}, whose(feed)),
            el(
                "p",
                { class: "small muted" },
                "made ",
                exactly(feed.createdAt),
                ...(feed.lastReadAt ? [", last read ", ago(feed.lastReadAt)] : [", never read"]),
            ),
            feed.isRefused && el("p", { class: "small" }, "Nobody can read it now, as you may not see that leave any more."),
        ),
        el("button", { type: "button", class: "no", "data-key": feed.id, "aria-label": `Revoke: ${nameOf(feed)}`, onclick: revoke }, "Revoke"),
    );
}
