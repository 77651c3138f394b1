import { el } from "./dom.js";

const WORDS = {
    SUBMITTED: "Submitted",
    COMMENTED: "Comment",
    APPROVED: "Approved",
    DECLINED: "Declined",
    WITHDRAWN: "Withdrawn",
    CANCELLATION_REQUESTED: "Cancellation requested",
    CANCELLATION_REFUSED: "Cancellation refused",
    CANCELLED: "Cancelled",
};

/** What happened; a change that only later versions know is named as it is written. */
export const changeWord = (change) => WORDS[change] ?? change;

/** The name and the e-mail, as far as they are known and differ: several people may have the same name. */
export const whoChanged = ({ changedByName, changedBy }) => [...new Set([changedByName, changedBy])].filter(Boolean);

/** By whom, where that is known. */
export const changedBy = (change) => {
    const [who, email] = whoChanged(change);
    return [
        ...(who ? [" by ", el("bdi", {}, who)] : []),
        ...(email ? [" ", el("span", { class: "small muted" }, "(", el("bdi", {}, email), ")")] : []),
    ];
};
