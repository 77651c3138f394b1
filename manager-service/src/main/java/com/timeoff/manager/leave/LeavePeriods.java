package com.timeoff.manager.leave;

import com.timeoff.manager.leave.period.LeavePeriod;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The applications, found by their days. */
public interface LeavePeriods {

    /** So many of each kind are looked at for an application that is shown, however many there are. */
    int MAX_NEARBY = 50;

    /** All approved leave of the same person that may have days of that application. */
    List<LeavePeriod> approvedBeside(LeavePeriod application);

    /**
     * Of the same person's other leave what may have days of each application: no more than {@value #MAX_NEARBY} that are
     * approved, {@value #MAX_NEARBY} that are pending and begin within it, and {@value #MAX_NEARBY} that are pending and begin
     * before it. What has none is missing.
     */
    Map<UUID, List<LeavePeriod>> nearby(List<LeavePeriod> applications);

    /** Approved leave of others in the application's department that has days of it, for each. Where there is none, it is missing. */
    Map<UUID, AwayColleagues> away(List<LeavePeriod> applications);
}
