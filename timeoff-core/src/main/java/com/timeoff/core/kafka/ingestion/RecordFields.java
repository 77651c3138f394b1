package com.timeoff.core.kafka.ingestion;

import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.ControlCharacters;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveLimits;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the messages on the three topics, checked: whoever writes to the topics, no value that breaks the domain's rules
 * comes past here. Each throws an {@link UnreadableRecordException} that names the field.
 */
public final class RecordFields {

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** The longest leave takes 40, where one hour a week is worked. */
    private static final int MAX_YEARS = 100;

    private RecordFields() {}

    /** A version 1 message has no id: then it is the one of its position. */
    public static UUID applicationId(@Nullable CharSequence id, RequestedLeave leave, ConsumerRecord<?, ?> source) {
        if (id == null) {
            return ApplicationIds.ofPosition(source.topic(), source.partition(), source.offset(), leave);
        }
        var uuid = uuid(id.toString());
        if (!ApplicationIds.mayBelongTo(uuid, leave)) {
            throw new UnreadableRecordException("ApplicationId belongs to another application: " + uuid);
        }
        return uuid;
    }

    private static UUID uuid(String text) {
        try {
            var uuid = UUID.fromString(text);
            // Java takes 1-1-1-1-1 for one, too.
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: both are no UUID.
        }
        throw new UnreadableRecordException("ApplicationId is no UUID: " + text);
    }

    /** The four fields of version 1. */
    public static RequestedLeave leave(CharSequence email, CharSequence department, int hours, long startTicks) {
        return new RequestedLeave(
                email("EmpEmail", email),
                department(department),
                durationInHours(hours),
                date("LeaveStartDateTicks", startTicks));
    }

    public static @Nullable EmailAddress optionalEmail(String field, @Nullable CharSequence email) {
        return email == null ? null : email(field, email);
    }

    private static EmailAddress email(String field, CharSequence email) {
        try {
            return EmailAddress.of(email.toString());
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(field + " " + e.getMessage(), e);
        }
    }

    private static Department department(CharSequence name) {
        return Department.named(name)
                .orElseThrow(() -> new UnreadableRecordException("EmpDepartment is unknown: " + name));
    }

    private static int durationInHours(int hours) {
        if (hours < 1 || hours > LeaveLimits.MAX_DURATION_IN_HOURS) {
            throw new UnreadableRecordException("LeaveDurationInHours is out of range: " + hours);
        }
        return hours;
    }

    public static LocalDate date(String field, long ticks) {
        try {
            return DotNetTicks.toDate(ticks);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException(field + " is out of range: " + ticks, e);
        }
    }

    /** Inclusive. */
    public static LocalDate lastDay(long ticks, LocalDate firstDay) {
        var lastDay = date("LeaveEndDateTicks", ticks);
        if (lastDay.isBefore(firstDay)) {
            throw new UnreadableRecordException("LeaveEndDateTicks is before the first day: " + lastDay);
        }
        if (lastDay.isAfter(firstDay.plusYears(MAX_YEARS))) {
            throw new UnreadableRecordException("LeaveEndDateTicks is too long after the first day: " + lastDay);
        }
        return lastDay;
    }

    public static int revision(int revision) {
        if (revision < 1) {
            throw new UnreadableRecordException("Revision is out of range: " + revision);
        }
        return revision;
    }

    public static LeaveStatus status(CharSequence name) {
        return LeaveStatus.named(name).orElseThrow(() -> new UnreadableRecordException("Status is unknown: " + name));
    }

    /** Two fields say it since version 2, and they must say the same. */
    public static Decision decision(@Nullable CharSequence name, CharSequence result) {
        var announced = Decision.announcedBy(result)
                .orElseThrow(() -> new UnreadableRecordException("Result is unknown: " + result));
        if (name != null && !announced.name().contentEquals(name)) {
            throw new UnreadableRecordException("Decision " + name + " contradicts Result " + result);
        }
        return announced;
    }

    public static @Nullable String note(@Nullable CharSequence note) {
        return optionalText("Note", note, LeaveLimits.MAX_NOTE_LENGTH);
    }

    public static @Nullable Instant optionalInstant(String field, @Nullable Instant instant) {
        return instant == null ? null : instant(field, instant);
    }

    /** In a year of four digits, as the databases and the clients know them. */
    public static Instant instant(String field, Instant instant) {
        if (instant.isBefore(YEAR_1) || !instant.isBefore(YEAR_10000)) {
            throw new UnreadableRecordException(field + " is not in a year of four digits");
        }
        return instant;
    }

    public static @Nullable String optionalText(String field, @Nullable CharSequence text, int maxLength) {
        return text == null ? null : checked(field, text.toString(), maxLength);
    }

    public static String text(String field, CharSequence text, int maxLength) {
        if (text.toString().isBlank()) {
            throw new UnreadableRecordException(field + " is blank");
        }
        return checked(field, text.toString(), maxLength);
    }

    private static String checked(String field, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new UnreadableRecordException(field + " has more than " + maxLength + " characters");
        }
        // PostgreSQL stores no NUL.
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableRecordException(field + " contains NUL");
        }
        // Others may write them, and nothing is lost for it.
        return ControlCharacters.replacedIn(text);
    }
}
