package com.timeoff.reader.result.web;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes with the decision is null while the application is pending. */
record LeaveResultResponse(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        LeaveStatus status,
        @Nullable Boolean approved,
        @Nullable String result,
        @Nullable String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {

    static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","status":"APPROVED","approved":true,\
            "result":"Approved: Your leave application has been approved.",\
            "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z"}""";

    static LeaveResultResponse of(Leave leave) {
        var result = leave instanceof LeaveResult it ? it : null;
        return new LeaveResultResponse(
                leave.applicationId(),
                leave.empEmail(),
                leave.department(),
                leave.requested().durationInHours(),
                leave.requested().startDate(),
                leave.status(),
                result == null ? null : result.decision() == Decision.APPROVED,
                result == null ? null : result.result(),
                result == null ? null : result.processedBy(),
                result == null ? null : result.comment(),
                result == null ? null : result.processedAt());
    }
}
