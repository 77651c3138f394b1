package com.timeoff.employee.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.models.DotNetTicks;

final class LeaveApplicationReceivedMapper {

    private LeaveApplicationReceivedMapper() {}

    /** {@code email-ticks}, as in the original. */
    static String key(LeaveApplication application) {
        return application.leave().email().toString() + '-' + DotNetTicks.ofInstant(application.submittedAt());
    }

    static LeaveApplicationReceived value(LeaveApplication application) {
        var leave = application.leave();
        return new LeaveApplicationReceived(
                leave.email().toString(),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                application.id().toString(),
                application.submittedAt(),
                application.note(),
                application.submittedBy().toString());
    }
}
