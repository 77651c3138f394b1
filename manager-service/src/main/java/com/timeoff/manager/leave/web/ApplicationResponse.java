package com.timeoff.manager.leave.web;

import com.timeoff.core.person.PersonDirectory;
import com.timeoff.manager.leave.ApplicationView;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ApplicationResponse(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        LocalDate lastDay,
        int workingDays,
        @Nullable String note,
        @Nullable Instant submittedAt,
        @Nullable EmailAddress submittedBy,
        LeaveStatus status,
        @Nullable String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt,
        int revision,
        @Nullable ChangeResponse lastChange,

        @Schema(
                description =
                        "Other leave of the same person with which it exceeds a day's hours, 20 at most, approved leave"
                                + " first; null unless it is pending.")
        @Nullable List<OverlapResponse> overlaps,

        @Schema(
                description =
                        "Who else of the department is away meanwhile, 20 at most, by first day; null unless it is"
                                + " pending and the caller may decide it.")
        @Nullable List<AwayResponse> away,

        @Schema(
                description =
                        "How many are away, of whom away names the first; 1000 says that it is 1000 or more. Null where"
                                + " away is.")
        @Nullable Integer awayCount) {

    static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    static final String PENDING = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null,"revision":0,"lastChange":null,
             "overlaps":[{"applicationId":"0e1f4a52-51b7-3c1c-9a8e-6c2f0d4b7a11","status":"APPROVED",
              "leaveDurationInHours":4,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01"}],
             "away":[{"name":"mia@example.com","firstDay":"2026-11-30","lastDay":"2026-12-02",
              "partOfLastDay":{"hours":4,"of":8},"status":"APPROVED"}],"awayCount":1}""";

    static final String COMMENTED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"PENDING",
             "processedBy":null,"comment":null,"processedAt":null,"revision":1,
             "lastChange":{"change":"COMMENTED","changedBy":"alice@example.com","changedByName":null,"comment":"Who takes my shift?",
              "changedAt":"2026-11-24T08:02:00Z"},"overlaps":[],"away":[],"awayCount":0}""";

    static final String APPROVED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"APPROVED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":1,
             "lastChange":{"change":"APPROVED","changedBy":"mia@example.com","changedByName":null,"comment":"Enjoy!",
              "changedAt":"2026-11-24T08:05:00Z"},"overlaps":null,"away":null,"awayCount":null}""";

    static final String WITHDRAWN = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"WITHDRAWN",
             "processedBy":null,"comment":null,"processedAt":null,"revision":1,
             "lastChange":{"change":"WITHDRAWN","changedBy":"alice@example.com","changedByName":null,"comment":"I am needed here",
              "changedAt":"2026-11-24T08:03:00Z"},"overlaps":null,"away":null,"awayCount":null}""";

    static final String CANCELLATION_REQUESTED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"CANCELLATION_REQUESTED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":2,
             "lastChange":{"change":"CANCELLATION_REQUESTED","changedBy":"alice@example.com","changedByName":null,"comment":"I am needed here",
              "changedAt":"2026-11-25T09:00:00Z"},"overlaps":null,"away":null,"awayCount":null}""";

    static final String CANCELLED = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",
             "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,
             "note":"Moving house",
             "submittedAt":"2026-11-24T08:00:00.123Z","submittedBy":"alice@example.com","status":"CANCELLED",
             "processedBy":"mia@example.com","comment":"Enjoy!","processedAt":"2026-11-24T08:05:00Z","revision":3,
             "lastChange":{"change":"CANCELLED","changedBy":"mia@example.com","changedByName":null,"comment":"Another time, then",
              "changedAt":"2026-11-25T09:30:00Z"},"overlaps":null,"away":null,"awayCount":null}""";

    static ApplicationResponse of(ApplicationView view, PersonDirectory people) {
        var application = view.application();
        var received = application.received();
        var decision = application.decision();
        var away = view.away();
        return new ApplicationResponse(
                received.id(),
                received.leave().email(),
                received.leave().department(),
                received.leave().durationInHours(),
                received.leave().startDate(),
                application.lastDay(),
                view.workingDays(),
                received.note(),
                received.submittedAt(),
                received.submittedBy(),
                application.status(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.at(),
                application.revision(),
                ChangeResponse.of(application.lastChange()),
                view.overlaps() == null ? null : OverlapResponse.of(view.overlaps()),
                away == null
                        ? null
                        : away.first().stream()
                                .map(it -> AwayResponse.of(it, people))
                                .toList(),
                away == null ? null : away.count());
    }
}
