package com.timeoff.notification.leave.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.models.LeaveLimits;
import com.timeoff.notification.leave.LeaveDecision;
import com.timeoff.notification.leave.SourcePosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes a decision of a record of any version, and refuses what breaks the domain's rules. */
final class LeaveDecisionMapper {

    private LeaveDecisionMapper() {}

    /** @throws UnreadableRecordException if there is no such decision */
    static LeaveDecision map(LeaveApplicationProcessed value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        var author = Author.of("ProcessedBy", value.getProcessedBy(), null);
        return new LeaveDecision(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                value.getApplicationId() != null,
                leave,
                RecordFields.decision(value.getDecision(), value.getResult()),
                author.email(),
                author.name(),
                RecordFields.optionalText("Comment", value.getComment(), LeaveLimits.MAX_COMMENT_LENGTH),
                EventTime.of("ProcessedAt", value.getProcessedAt(), source));
    }
}
