package com.timeoff.notification.leave.kafka;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.notification.leave.SourcePosition;
import com.timeoff.notification.leave.Submission;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes a submission of a record of any version, and refuses what the manager refuses: that will never be decided. */
final class SubmissionMapper {

    private SubmissionMapper() {}

    /** @throws UnreadableRecordException if there is no such application */
    static Submission map(LeaveApplicationReceived value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        RecordFields.note(value.getNote());
        return new Submission(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                leave,
                RecordFields.optionalEmail("SubmittedBy", value.getSubmittedBy()),
                EventTime.of("SubmittedAt", value.getSubmittedAt(), source));
    }
}
