package com.timeoff.employee.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.employee.leave.LeaveApplication;
import com.timeoff.models.DotNetTicks;

final class LeaveApplicationReceivedMapper {

    private LeaveApplicationReceivedMapper() {}

    /** {@code email-ticks}, as in the original. */
    static String key(LeaveApplication application) {
        return application.request().email().toString() + '-' + DotNetTicks.ofInstant(application.submittedAt());
    }

    static LeaveApplicationReceived value(LeaveApplication application) {
        var request = application.request();
        return new LeaveApplicationReceived(
                request.email().toString(),
                request.department().name(),
                request.durationInHours(),
                DotNetTicks.ofDate(request.startDate()),
                application.id().toString(),
                application.submittedAt(),
                request.note());
    }
}
