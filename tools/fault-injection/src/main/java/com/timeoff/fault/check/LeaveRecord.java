package com.timeoff.fault.check;

import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;

/** What the records of both topics have in common. */
final class LeaveRecord {

    private LeaveRecord() {}

    static UUID id(GenericRecord value) {
        return UUID.fromString(value.get("ApplicationId").toString());
    }

    /** @throws IllegalArgumentException if its first day is no whole day, or anything else is no leave */
    static RequestedLeave leave(GenericRecord value) {
        var ticks = (long) value.get("LeaveStartDateTicks");
        var start = DotNetTicks.toDate(ticks);
        if (DotNetTicks.ofDate(start) != ticks) {
            throw new IllegalArgumentException("leave that starts at " + ticks);
        }
        return new RequestedLeave(
                EmailAddress.of(value.get("EmpEmail").toString()),
                Department.valueOf(value.get("EmpDepartment").toString()),
                (int) value.get("LeaveDurationInHours"),
                start);
    }
}
