package com.timeoff.employee.leave;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employee asks for. */
public record LeaveRequest(
        EmailAddress email,
        Department department,
        int durationInHours,
        LocalDate startDate,
        @Nullable String note) {

    public static final int MAX_DURATION_IN_HOURS = 2000;

    /** In UTF-16 units, as JavaScript counts, too. */
    public static final int MAX_NOTE_LENGTH = 500;

    RequestedLeave leave() {
        return new RequestedLeave(email, department, durationInHours, startDate);
    }
}
