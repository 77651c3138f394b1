package com.timeoff.employee.leave.web;

import com.timeoff.employee.leave.LeaveWindow;
import com.timeoff.models.LeaveLimits;
import java.time.LocalDate;

/** What {@link SubmitRequest} takes on a day. */
record LimitsResponse(
        LocalDate earliestStartDate, LocalDate latestStartDate, int maxDurationInHours, int maxNoteLength) {

    static final String EXAMPLE = """
            {"earliestStartDate":"2025-11-24","latestStartDate":"2028-11-24","maxDurationInHours":2000,
             "maxNoteLength":500}""";

    static LimitsResponse on(LocalDate today) {
        return new LimitsResponse(
                LeaveWindow.earliest(today),
                LeaveWindow.latest(today),
                LeaveLimits.MAX_DURATION_IN_HOURS,
                LeaveLimits.MAX_NOTE_LENGTH);
    }
}
