package com.timeoff.fault.check;

import com.timeoff.fault.client.Revision;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What the records of our topics say. */
final class LeaveRecord {

    private LeaveRecord() {}

    static UUID id(GenericRecord value) {
        return UUID.fromString(text(value, "ApplicationId"));
    }

    /** @throws IllegalArgumentException if its first day is no whole day, or anything else is no leave */
    static RequestedLeave leave(GenericRecord value) {
        return new RequestedLeave(
                EmailAddress.of(text(value, "EmpEmail")),
                Department.valueOf(text(value, "EmpDepartment")),
                (int) value.get("LeaveDurationInHours"),
                day(value, "LeaveStartDateTicks"));
    }

    /** @throws IllegalArgumentException if it is no whole day */
    static LocalDate day(GenericRecord value, String field) {
        var ticks = (long) value.get(field);
        var day = DotNetTicks.toDate(ticks);
        if (DotNetTicks.ofDate(day) != ticks) {
            throw new IllegalArgumentException(field + " is " + ticks);
        }
        return day;
    }

    /** @throws IllegalArgumentException if it is no change that there is */
    static Revision revision(GenericRecord value) {
        return new Revision(
                id(value),
                (int) value.get("Revision"),
                ChangeType.valueOf(text(value, "Change")),
                LeaveStatus.valueOf(text(value, "Status")),
                text(value, "ChangedBy"),
                optionalText(value, "Comment"),
                Instant.ofEpochMilli((long) value.get("ChangedAt")));
    }

    private static String text(GenericRecord value, String field) {
        return value.get(field).toString();
    }

    private static @Nullable String optionalText(GenericRecord value, String field) {
        var text = value.get(field);
        return text == null ? null : text.toString();
    }
}
