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

/** By whom, where that is known. */
export const changedBy = ({ changedByName, changedBy }) => {
    const who = changedByName ?? changedBy;
    return who ? [" by ", el("bdi", {}, who)] : [];
};
