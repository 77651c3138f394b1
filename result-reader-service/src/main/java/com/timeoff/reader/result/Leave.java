package com.timeoff.reader.result;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody applied for, decided or not. */
public sealed interface Leave permits LeaveApplication, LeaveResult {

    UUID applicationId();

    EmailAddress empEmail();

    Department department();

    int durationInHours();

    LocalDate startDate();

    LeaveStatus status();

    default RequestedLeave requested() {
        return new RequestedLeave(empEmail(), department(), durationInHours(), startDate());
    }
}
