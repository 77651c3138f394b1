package com.timeoff.manager.leave;

import org.jspecify.annotations.Nullable;

/**
 * An application as it is kept.
 *
 * @param seq its place in the order of arrival
 * @param verdict absent while it is pending
 */
public record LeaveApplication(
        long seq, ReceivedApplication received, @Nullable Verdict verdict) {

    public Status status() {
        return verdict == null ? Status.PENDING : Status.after(verdict.decision());
    }
}
