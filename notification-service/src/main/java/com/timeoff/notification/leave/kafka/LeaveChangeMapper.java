package com.timeoff.notification.leave.kafka;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.models.LeaveLimits;
import com.timeoff.notification.leave.LeaveChange;
import com.timeoff.notification.leave.SourcePosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes a change of a record, and refuses what breaks the domain's rules. A kind of change that is not known yet is
 * taken, as its status says what it means; a status that is not known means nothing here.
 */
final class LeaveChangeMapper {

    private static final int MAX_CHANGE = 32;

    private LeaveChangeMapper() {}

    /** @throws UnreadableRecordException if there is no such change */
    static LeaveChange map(LeaveApplicationChanged value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        var author = Author.of("ChangedBy", value.getChangedBy(), value.getChangedByName());
        return new LeaveChange(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                RecordFields.revision(value.getRevision()),
                leave,
                RecordFields.lastDay(value.getLeaveEndDateTicks(), leave.startDate()),
                RecordFields.text("Change", value.getChange(), MAX_CHANGE),
                RecordFields.status(value.getStatus()),
                author.email(),
                author.name(),
                RecordFields.optionalText("Comment", value.getComment(), LeaveLimits.MAX_COMMENT_LENGTH),
                EventTime.of("ChangedAt", value.getChangedAt(), source));
    }
}
