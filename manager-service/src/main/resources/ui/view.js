import { $ } from "./dom.js";
import { hasInbox } from "./shell.js";

const INBOX = {
    PENDING: ["waiting for a decision", "Nothing is waiting. New applications appear here by themselves."],
    CANCELLATION_REQUESTED: ["asked to be cancelled", "Nobody asks for a cancellation. Requests appear here by themselves."],
    APPROVED: ["approved", "Nothing is approved."],
    DECLINED: ["declined", "Nothing is declined."],
    WITHDRAWN: ["withdrawn", "Nothing is withdrawn."],
    CANCELLED: ["cancelled", "Nothing is cancelled."],
};

/** What is looked at: the inbox, or the own leave, which the address says behind its #. */
export function viewOf(me) {
    return hasInbox(me) && location.hash !== "#mine" ? inbox() : mine(me);
}

function inbox() {
    const status = $("status").querySelector(":checked").value;
    const [words, empty] = INBOX[status];
    return {
        page: "manager",
        heading: "Inbox",
        isMine: false,
        filter: { status, department: $("department").value, order: $("order").value },
        words,
        empty,
        includes: (application) => application.status === status,
    };
}

const mine = (me) => ({
    page: "mine",
    heading: "My leave",
    isMine: true,
    filter: { empEmail: me.email, order: "NEWEST" },
    words: "of yours",
    empty: "You have not applied for leave yet.",
    includes: () => true,
});
