import { el, icon } from "./dom.js";

/** The states of an application. Each has a symbol and a word of its own: its colour says nothing that they do not. */
export const STATUSES = {
    PENDING: { kind: "wait", symbol: "clock", word: "Pending" },
    APPROVED: { kind: "good", symbol: "check", word: "Approved" },
    DECLINED: { kind: "bad", symbol: "cross", word: "Declined" },
    WITHDRAWN: { kind: "off", symbol: "back", word: "Withdrawn" },
    CANCELLATION_REQUESTED: { kind: "wait", symbol: "question", word: "Cancellation requested" },
    CANCELLED: { kind: "off", symbol: "slash", word: "Cancelled" },
};

export function pill(status) {
    const { kind, symbol, word } = STATUSES[status];
    return el("span", { class: `pill ${kind}` }, icon(symbol), word);
}
