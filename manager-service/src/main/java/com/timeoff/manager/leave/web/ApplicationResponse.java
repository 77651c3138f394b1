package com.timeoff.manager.leave.web;

import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ApplicationResponse(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        @Nullable String note,
        @Nullable Instant submittedAt,
        LeaveStatus status,
        @Nullable String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {

    static ApplicationResponse of(LeaveApplication application) {
        var received = application.received();
        var decision = application.decision();
        return new ApplicationResponse(
                received.id(),
                received.email(),
                received.department(),
                received.durationInHours(),
                received.startDate(),
                received.note(),
                received.submittedAt(),
                application.status(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.at());
    }
}
