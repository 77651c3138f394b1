package com.timeoff.manager.leave;

import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is kept.
 *
 * @param seq its place in the order of arrival
 * @param decision absent while it is pending
 */
public record LeaveApplication(
        long seq, ReceivedApplication received, @Nullable DecisionDetails decision) {

    public LeaveStatus status() {
        return decision == null ? LeaveStatus.PENDING : LeaveStatus.after(decision.decision());
    }
}
