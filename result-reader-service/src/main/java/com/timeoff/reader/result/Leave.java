package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.util.UUID;

/** What came of what somebody applied for: the application itself, its result, a change. */
public sealed interface Leave permits LeaveApplication, LeaveEvent {

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
