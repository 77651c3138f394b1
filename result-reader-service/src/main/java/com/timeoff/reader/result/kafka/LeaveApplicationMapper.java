package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.SourcePosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes an application of a record of any version, and refuses what the manager refuses: that will never be decided. */
final class LeaveApplicationMapper {

    private LeaveApplicationMapper() {}

    /** @throws UnreadableRecordException if there is no such application */
    static LeaveApplication map(LeaveApplicationReceived value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        return new LeaveApplication(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                leave,
                RecordFields.optionalEmail("SubmittedBy", value.getSubmittedBy()),
                RecordFields.optionalInstant("SubmittedAt", value.getSubmittedAt()),
                RecordFields.note(value.getNote()));
    }
}
