package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change in the stream. */
record ChangeEvent(
        UUID applicationId,
        EmailAddress empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        LocalDate lastDay,
        int workingDays,
        LeaveStatus status,
        int revision,
        String change,
        @Nullable EmailAddress changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt) {

    static final String NAME = "change";

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","empDepartment":"IT",\
            "leaveDurationInHours":8,"leaveStartDate":"2026-12-01","lastDay":"2026-12-01","workingDays":1,\
            "status":"CANCELLATION_REQUESTED","revision":2,"change":"CANCELLATION_REQUESTED",\
            "changedBy":"alice@example.com","changedByName":"Alice","comment":"Postponed",\
            "changedAt":"2026-11-25T09:00:00Z"}""";

    static ChangeEvent of(LeaveChange change, WorkCalendars calendars) {
        var requested = change.requested();
        return new ChangeEvent(
                change.applicationId(),
                change.empEmail(),
                change.department(),
                requested.durationInHours(),
                requested.startDate(),
                change.lastDay(),
                calendars.of(requested.department()).workingDays(requested.startDate(), change.lastDay()),
                change.status(),
                change.revision(),
                change.change(),
                change.changedBy(),
                change.changedByName(),
                change.comment(),
                change.changedAt());
    }
}
