package com.timeoff.manager.leave;

import com.timeoff.manager.leave.period.LeavePeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as somebody sees it.
 *
 * @param workingDays how many there are from the first to the last day
 * @param overlaps other leave of the same person that it overlaps; absent unless it is pending
 * @param away who is away meanwhile; absent unless it is pending and that person may decide it
 */
public record ApplicationView(
        LeaveApplication application,
        int workingDays,
        @Nullable List<LeavePeriod> overlaps,
        @Nullable AwayColleagues away) {}
