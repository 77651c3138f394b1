package com.timeoff.reader.result;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.time.LocalDate;
import java.util.UUID;

/** An application as it came: pending for those who know no result of it. */
public record LeaveApplication(
        SourcePosition position,
        UUID applicationId,
        EmailAddress empEmail,
        Department department,
        int durationInHours,
        LocalDate startDate)
        implements Leave {

    @Override
    public LeaveStatus status() {
        return LeaveStatus.PENDING;
    }
}
