package com.timeoff.employee.leave;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose leave is applied for, and which; see {@link com.timeoff.models.LeaveLimits} for how much. */
public record LeaveRequest(
        EmailAddress email,
        Department department,
        int durationInHours,
        LocalDate startDate,
        @Nullable String note) {

    RequestedLeave leave() {
        return new RequestedLeave(email, department, durationInHours, startDate);
    }
}
