const WORDS = {
    PENDING: "pending",
    APPROVED: "approved",
    DECLINED: "declined",
    WITHDRAWN: "withdrawn",
    CANCELLATION_REQUESTED: "asked to be cancelled",
    CANCELLED: "cancelled",
};

/** How many there are of each state, in words. */
export function summary(counts) {
    const parts = Object.keys(WORDS).filter((it) => counts[it]).map((it) => `${counts[it]} ${WORDS[it]}`);
    return parts.length > 0 ? parts.join(", ") : "No applications";
}
