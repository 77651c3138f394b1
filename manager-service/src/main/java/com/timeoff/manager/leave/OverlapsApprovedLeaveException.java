package com.timeoff.manager.leave;

import com.timeoff.manager.leave.period.LeavePeriod;
import java.util.List;

/** Approved, an application would take hours that are taken already. */
public class OverlapsApprovedLeaveException extends RuntimeException {

    private final List<LeavePeriod> overlaps;

    /** @param overlaps the approved leave, at least one */
    OverlapsApprovedLeaveException(LeaveApplication application, List<LeavePeriod> overlaps) {
        super("The leave application %s overlaps leave that is approved already."
                .formatted(application.received().id()));
        this.overlaps = List.copyOf(overlaps);
    }

    public List<LeavePeriod> overlaps() {
        return overlaps;
    }
}
