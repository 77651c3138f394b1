package com.timeoff.manager.leave;

import com.timeoff.models.LeaveStatus;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is kept.
 *
 * @param seq its place in the order of arrival
 * @param decision absent where none was made
 * @param revision how often it was changed
 * @param lastChange absent at revision 0
 */
public record LeaveApplication(
        long seq,
        ReceivedApplication received,
        LeaveStatus status,
        @Nullable DecisionDetails decision,
        int revision,
        @Nullable LeaveChange lastChange) {

    /** The last day of leave, inclusive: fixed with a change, and until then the calendar's. */
    public LocalDate lastDay() {
        return lastChange == null ? WorkCalendar.DEFAULT.lastDayOf(received.leave()) : lastChange.lastDay();
    }

    LeaveApplication with(LeaveChange change) {
        return new LeaveApplication(seq, received, status, decision, revision, change);
    }
}
