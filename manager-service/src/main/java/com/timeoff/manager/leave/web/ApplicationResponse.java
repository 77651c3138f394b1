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

    static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    static final String PENDING = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null}""";

    static final String APPROVED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","status":"APPROVED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z"}""";

    static ApplicationResponse of(LeaveApplication application) {
        var received = application.received();
        var decision = application.decision();
        return new ApplicationResponse(
                received.id(),
                received.leave().email(),
                received.leave().department(),
                received.leave().durationInHours(),
                received.leave().startDate(),
                received.note(),
                received.submittedAt(),
                application.status(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.at());
    }
}
