package com.timeoff.notification.reminder;

import com.timeoff.notification.leave.LeaveEvent;
import java.time.Instant;
import java.util.List;

/** Which reminders and escalations there have been. */
public interface Reminders {

    /** @return those that were not there, each for one caller only */
    List<LeaveEvent> add(List<LeaveEvent> due);

    void removeDueBefore(Instant time);
}
