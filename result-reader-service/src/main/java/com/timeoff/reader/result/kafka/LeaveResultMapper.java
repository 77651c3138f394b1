package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveLimits;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SourcePosition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes a result of a record of any version, and refuses what breaks the domain's rules. */
final class LeaveResultMapper {

    private static final int MAX_NAME = 254;

    private LeaveResultMapper() {}

    /** @throws UnreadableRecordException if there is no such result */
    static LeaveResult map(LeaveApplicationProcessed value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        return new LeaveResult(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                value.getApplicationId() != null,
                leave,
                decision(value.getDecision(), value.getResult()),
                RecordFields.text("ProcessedBy", value.getProcessedBy(), MAX_NAME),
                RecordFields.optionalText("Comment", value.getComment(), LeaveLimits.MAX_COMMENT_LENGTH),
                RecordFields.optionalInstant("ProcessedAt", value.getProcessedAt()));
    }

    /** Two fields say it since version 2, and they must say the same. */
    private static Decision decision(@Nullable CharSequence name, CharSequence result) {
        var announced = Decision.announcedBy(result)
                .orElseThrow(() -> new UnreadableRecordException("Result is unknown: " + result));
        if (name != null && !announced.name().contentEquals(name)) {
            throw new UnreadableRecordException("Decision " + name + " contradicts Result " + result);
        }
        return announced;
    }
}
