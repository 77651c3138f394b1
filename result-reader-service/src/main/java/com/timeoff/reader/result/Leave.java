package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.util.UUID;

/** What somebody applied for, decided or not. */
public sealed interface Leave permits LeaveApplication, LeaveResult {

    SourcePosition position();

    UUID applicationId();

    RequestedLeave requested();

    LeaveStatus status();

    default EmailAddress empEmail() {
        return requested().email();
    }

    default Department department() {
        return requested().department();
    }

    default boolean isIn(LeaveScope scope) {
        return scope.includes(empEmail(), department());
    }
}
