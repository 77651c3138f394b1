package com.timeoff.models;

import java.util.Optional;

/** A manager's decision, and the exact words that announce it in {@code LeaveApplicationProcessed.Result}. */
public enum Decision {
    APPROVED("Approved: Your leave application has been approved."),
    DECLINED("Declined: Your leave application has been declined.");

    private final String result;

    Decision(String result) {
        this.result = result;
    }

    public String result() {
        return result;
    }

    /** The decision that these words announce; empty if they are none of the two. */
    public static Optional<Decision> announcedBy(CharSequence result) {
        for (var decision : values()) {
            if (decision.result.contentEquals(result)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }
}
