package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes with the decision is null while there is none. */
record LeaveResultResponse(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        LocalDate lastDay,
        int workingDays,
        LeaveStatus status,
        @Nullable Boolean approved,
        @Nullable String result,
        @Nullable String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt,
        int revision) {

    static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,\
            "status":"APPROVED",\
            "approved":true,"result":"Approved: Your leave application has been approved.",\
            "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":1}""";

    static LeaveResultResponse of(LeaveState leave, WorkCalendars calendars) {
        var requested = leave.requested();
        var decision = leave.decision();
        return new LeaveResultResponse(
                leave.applicationId(),
                requested.email(),
                requested.department(),
                requested.durationInHours(),
                requested.startDate(),
                leave.lastDay(),
                calendars.of(requested.department()).workingDays(requested.startDate(), leave.lastDay()),
                leave.status(),
                decision == null ? null : decision.decision() == Decision.APPROVED,
                decision == null ? null : decision.decision().result(),
                decision == null ? null : decision.processedBy(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.processedAt(),
                leave.revision());
    }
}
