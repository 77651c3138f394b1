package com.timeoff.manager.leave;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.manager.leave.period.OverlapRule;
import org.springframework.stereotype.Component;

/** Nobody gets the same hours twice. */
@Component
class ApprovalCheck {

    private final Applicants applicants;
    private final LeavePeriods periods;
    private final WorkCalendars calendars;

    ApprovalCheck(Applicants applicants, LeavePeriods periods, WorkCalendars calendars) {
        this.applicants = applicants;
        this.periods = periods;
        this.calendars = calendars;
    }

    /**
     * Until the caller's transaction ends, no other leave of that person is approved. The application is to be locked before:
     * whoever has a person's lock waits for no other, so that nobody waits for ever.
     *
     * @throws OverlapsApprovedLeaveException if it overlaps approved leave
     */
    void requireNoOverlap(LeaveApplication application) {
        applicants.lock(application.received().leave().email());
        var period = application.period();
        var overlaps = new OverlapRule(calendars).overlapping(period, periods.approvedBeside(period));
        if (!overlaps.isEmpty()) {
            throw new OverlapsApprovedLeaveException(application, overlaps);
        }
    }
}
