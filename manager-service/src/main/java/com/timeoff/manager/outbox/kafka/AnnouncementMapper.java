package com.timeoff.manager.outbox.kafka;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.models.Decision;
import com.timeoff.models.DotNetTicks;

/** Makes the records that announce a change. */
final class AnnouncementMapper {

    private AnnouncementMapper() {}

    /** The application's id, so that all that concerns it stays in order in one partition. */
    static String key(AnnouncedChange change) {
        return change.applicationId().toString();
    }

    static LeaveApplicationChanged changed(AnnouncedChange change) {
        var leave = change.leave();
        return new LeaveApplicationChanged(
                change.applicationId().toString(),
                change.revision(),
                change.type().name(),
                change.status().name(),
                leave.email().toString(),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                DotNetTicks.ofDate(change.lastDay()),
                change.changedBy(),
                change.changedByName(),
                change.comment(),
                change.changedAt());
    }

    static LeaveApplicationProcessed processed(AnnouncedChange change, Decision decision) {
        var leave = change.leave();
        return new LeaveApplicationProcessed(
                leave.email().toString(),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                change.nameOrEmail(),
                decision.result(),
                change.applicationId().toString(),
                decision.name(),
                change.comment(),
                change.changedAt());
    }
}
