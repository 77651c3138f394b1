package com.timeoff.employee.leave;

import com.timeoff.models.Department;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an employee asks for; the e-mail is kept in lower case. */
public record LeaveRequest(
        String email,
        Department department,
        int durationInHours,
        LocalDate startDate,
        @Nullable String note) {

    public LeaveRequest {
        email = email.toLowerCase(Locale.ROOT);
    }
}
