package com.timeoff.reader.result.kafka;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveLimits;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.SourcePosition;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a change of a record, and refuses what breaks the domain's rules. A kind of change that is not known yet is kept,
 * as its status says what it means; a status that is not known means nothing here. Who made it may be known by name only.
 */
final class LeaveChangeMapper {

    private static final int MAX_NAME = 254;
    private static final int MAX_CHANGE = 32;

    /** The longest leave takes 40, where one hour a week is worked. Its days are counted whenever it is shown. */
    private static final int MAX_YEARS = 100;

    private LeaveChangeMapper() {}

    /** @throws UnreadableRecordException if there is no such change */
    static LeaveChange map(LeaveApplicationChanged value, ConsumerRecord<?, ?> source) {
        var leave = RecordFields.leave(
                value.getEmpEmail(),
                value.getEmpDepartment(),
                value.getLeaveDurationInHours(),
                value.getLeaveStartDateTicks());
        var by = RecordFields.text("ChangedBy", value.getChangedBy(), MAX_NAME);
        var email = EmailAddress.parse(by);
        return new LeaveChange(
                new SourcePosition(source.partition(), source.offset()),
                RecordFields.applicationId(value.getApplicationId(), leave, source),
                revision(value.getRevision()),
                leave,
                lastDay(value.getLeaveEndDateTicks(), leave.startDate()),
                RecordFields.text("Change", value.getChange(), MAX_CHANGE),
                status(value.getStatus()),
                email.orElse(null),
                email.isPresent() ? name(value.getChangedByName()) : by,
                RecordFields.optionalText("Comment", value.getComment(), LeaveLimits.MAX_COMMENT_LENGTH),
                Objects.requireNonNull(RecordFields.optionalInstant("ChangedAt", value.getChangedAt())));
    }

    private static int revision(int revision) {
        if (revision < 1) {
            throw new UnreadableRecordException("Revision is out of range: " + revision);
        }
        return revision;
    }

    private static @Nullable String name(@Nullable CharSequence name) {
        return name == null || name.toString().isBlank() ? null : RecordFields.text("ChangedByName", name, MAX_NAME);
    }

    private static LocalDate lastDay(long ticks, LocalDate firstDay) {
        var lastDay = RecordFields.date("LeaveEndDateTicks", ticks);
        if (lastDay.isBefore(firstDay)) {
            throw new UnreadableRecordException("LeaveEndDateTicks is before the first day: " + lastDay);
        }
        if (lastDay.isAfter(firstDay.plusYears(MAX_YEARS))) {
            throw new UnreadableRecordException("LeaveEndDateTicks is too long after the first day: " + lastDay);
        }
        return lastDay;
    }

    private static LeaveStatus status(CharSequence name) {
        return LeaveStatus.named(name).orElseThrow(() -> new UnreadableRecordException("Status is unknown: " + name));
    }
}
