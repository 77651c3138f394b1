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
        LocalDate lastDay,
        @Nullable String note,
        @Nullable Instant submittedAt,
        @Nullable EmailAddress submittedBy,
        LeaveStatus status,
        @Nullable String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt,
        int revision,
        @Nullable ChangeResponse lastChange) {

    static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    static final String PENDING = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null,"revision":0,"lastChange":null}""";

    static final String COMMENTED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null,"revision":1,
             "lastChange":{"change":"COMMENTED","changedBy":"alice@example.com","changedByName":null,"comment":"Who takes my shift?",
              "changedAt":"2026-11-24T08:02:00Z"}}""";

    static final String APPROVED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"APPROVED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":1,
             "lastChange":{"change":"APPROVED","changedBy":"mia@example.com","changedByName":null,"comment":"Enjoy!",
              "changedAt":"2026-11-24T08:05:00Z"}}""";

    static final String WITHDRAWN = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"WITHDRAWN",
             "processedBy":null,"comment":null,"processedAt":null,"revision":1,
             "lastChange":{"change":"WITHDRAWN","changedBy":"alice@example.com","changedByName":null,"comment":"I am needed here",
              "changedAt":"2026-11-24T08:03:00Z"}}""";

    static final String CANCELLATION_REQUESTED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"CANCELLATION_REQUESTED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":2,
             "lastChange":{"change":"CANCELLATION_REQUESTED","changedBy":"alice@example.com","changedByName":null,"comment":"I am needed here",
              "changedAt":"2026-11-25T09:00:00Z"}}""";

    static final String CANCELLED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"CANCELLED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":3,
             "lastChange":{"change":"CANCELLED","changedBy":"mia@example.com","changedByName":null,"comment":"Another time, then",
              "changedAt":"2026-11-25T09:30:00Z"}}""";

    static ApplicationResponse of(LeaveApplication application) {
        var received = application.received();
        var decision = application.decision();
        return new ApplicationResponse(
                received.id(),
                received.leave().email(),
                received.leave().department(),
                received.leave().durationInHours(),
                received.leave().startDate(),
                application.lastDay(),
                received.note(),
                received.submittedAt(),
                received.submittedBy(),
                application.status(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.at(),
                application.revision(),
                ChangeResponse.of(application.lastChange()));
    }
}
