package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.LeaveRequest;
import com.timeoff.employee.leave.LeaveWindow;
import java.time.LocalDate;

/** What {@link SubmitRequest} takes on a day. */
record LimitsResponse(
        LocalDate earliestStartDate, LocalDate latestStartDate, int maxDurationInHours, int maxNoteLength) {

    static LimitsResponse on(LocalDate today) {
        return new LimitsResponse(
                LeaveWindow.earliest(today),
                LeaveWindow.latest(today),
                LeaveRequest.MAX_DURATION_IN_HOURS,
                LeaveRequest.MAX_NOTE_LENGTH);
    }
}
