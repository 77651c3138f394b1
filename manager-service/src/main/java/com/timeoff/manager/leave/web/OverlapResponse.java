package com.timeoff.manager.leave.web;

import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.models.LeaveStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Other leave of the same person. */
record OverlapResponse(
        UUID applicationId, LeaveStatus status, int leaveDurationInHours, LocalDate leaveStartDate, LocalDate lastDay) {

    static List<OverlapResponse> of(List<LeavePeriod> overlaps) {
        return overlaps.stream().map(OverlapResponse::of).toList();
    }

    private static OverlapResponse of(LeavePeriod other) {
        return new OverlapResponse(
                other.applicationId(),
                other.status(),
                other.leave().durationInHours(),
                other.leave().startDate(),
                other.lastDay());
    }
}
