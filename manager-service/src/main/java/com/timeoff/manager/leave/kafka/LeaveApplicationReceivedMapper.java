package com.timeoff.manager.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.manager.leave.ReceivedApplication;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes an application of a record of any version, and refuses what breaks the domain's rules. */
final class LeaveApplicationReceivedMapper {

    private LeaveApplicationReceivedMapper() {}

    static ReceivedApplication map(LeaveApplicationReceived value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        return new ReceivedApplication(
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                leave,
                RecordFields.note(value.getNote()),
                RecordFields.optionalInstant("SubmittedAt", value.getSubmittedAt()),
                RecordFields.optionalEmail("SubmittedBy", value.getSubmittedBy()),
                source.partition(),
                source.offset());
    }
}
