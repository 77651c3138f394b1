package com.timeoff.manager.leave;

import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.LeaveStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is kept.
 *
 * @param seq its place in the order of arrival
 * @param decision absent where none was made
 * @param revision how often it was changed
 * @param lastDay the last day of leave, inclusive: fixed by the first change, and until then the calendar's
 * @param lastChange absent at revision 0
 */
public record LeaveApplication(
        long seq,
        ReceivedApplication received,
        LeaveStatus status,
        @Nullable DecisionDetails decision,
        int revision,
        LocalDate lastDay,
        @Nullable LeaveChange lastChange) {

    UUID id() {
        return received.id();
    }

    LeavePeriod period() {
        return new LeavePeriod(received.id(), status, received.leave(), lastDay);
    }

    LeaveApplication with(LeaveChange change) {
        return new LeaveApplication(seq, received, status, decision, revision, lastDay, change);
    }
}
