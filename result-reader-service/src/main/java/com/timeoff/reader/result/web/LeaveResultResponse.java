package com.timeoff.reader.result.web;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.reader.result.LeaveResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record LeaveResultResponse(
        UUID applicationId,
        String empEmail,
        Department empDepartment,
        int leaveDurationInHours,
        LocalDate leaveStartDate,
        boolean approved,
        String result,
        String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {

    static LeaveResultResponse of(LeaveResult result) {
        return new LeaveResultResponse(
                result.applicationId(),
                result.empEmail(),
                result.department(),
                result.durationInHours(),
                result.startDate(),
                result.decision() == Decision.APPROVED,
                result.result(),
                result.processedBy(),
                result.comment(),
                result.processedAt());
    }
}
