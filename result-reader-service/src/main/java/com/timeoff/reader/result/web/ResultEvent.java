package com.timeoff.reader.result.web;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result in the stream, as it came. No field is ever added: there are clients that know these only. */
record ResultEvent(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        LeaveStatus status,
        boolean approved,
        String result,
        String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {

    static final String NAME = "result";

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","status":"APPROVED","approved":true,\
            "result":"Approved: Your leave application has been approved.",\
            "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z"}""";

    static ResultEvent of(LeaveResult result) {
        return new ResultEvent(
                result.applicationId(),
                result.empEmail(),
                result.department(),
                result.requested().durationInHours(),
                result.requested().startDate(),
                result.status(),
                result.decision() == Decision.APPROVED,
                result.result(),
                result.processedBy(),
                result.comment(),
                result.processedAt());
    }
}
