package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.UnreadableRecordException;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SourcePosition;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

final class LeaveResultTranslator {

    private LeaveResultTranslator() {}

    /** @throws UnreadableRecordException if there is no such result */
    static LeaveResult translate(LeaveApplicationProcessed value, ConsumerRecord<?, ?> source) {
        try {
            return result(value, source);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(String.valueOf(e.getMessage()), e);
        }
    }

    private static LeaveResult result(LeaveApplicationProcessed value, ConsumerRecord<?, ?> source) {
        return new LeaveResult(
                new SourcePosition(source.partition(), source.offset()),
                applicationId(value.getApplicationId(), source),
                value.getEmpEmail().toString(),
                department(value.getEmpDepartment()),
                value.getLeaveDurationInHours(),
                DotNetTicks.toDate(value.getLeaveStartDateTicks()),
                decision(value.getDecision(), value.getResult()),
                value.getProcessedBy().toString(),
                value.getComment() == null ? null : value.getComment().toString(),
                value.getProcessedAt());
    }

    private static UUID applicationId(@Nullable CharSequence id, ConsumerRecord<?, ?> source) {
        if (id == null) {
            return ApplicationIds.ofPosition(source.topic(), source.partition(), source.offset());
        }
        var uuid = UUID.fromString(id.toString());
        // Java takes 1-1-1-1-1 for one, too.
        if (!uuid.toString().equalsIgnoreCase(id.toString())) {
            throw new IllegalArgumentException("the application id is no UUID: " + id);
        }
        return uuid;
    }

    private static Department department(CharSequence name) {
        return Department.named(name)
                .orElseThrow(() -> new IllegalArgumentException("nobody knows the department " + name));
    }

    /** Two fields say it since version 2, and they must say the same. */
    private static Decision decision(@Nullable CharSequence name, CharSequence result) {
        var announced = Decision.announcedBy(result)
                .orElseThrow(() -> new IllegalArgumentException("nobody knows the result " + result));
        if (name != null && !announced.name().contentEquals(name)) {
            throw new IllegalArgumentException("the decision " + name + " contradicts the result " + result);
        }
        return announced;
    }
}
