package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an application. There is none that breaks these rules: whoever makes one is told which. */
public record LeaveResult(
        SourcePosition position,
        UUID applicationId,
        String empEmail,
        Department department,
        int durationInHours,
        LocalDate startDate,
        Decision decision,
        String processedBy,
        @Nullable String comment,
        @Nullable Instant processedAt) {

    static final int MAX_NAME = 320;
    static final int MAX_COMMENT = 2000;
    static final int MAX_HOURS = 2000;

    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** @throws IllegalArgumentException naming the rule that is broken */
    public LeaveResult {
        empEmail = text("e-mail", empEmail, MAX_NAME).toLowerCase(Locale.ROOT);
        require(!empEmail.isBlank(), "the e-mail is blank");
        require(
                durationInHours >= 1 && durationInHours <= MAX_HOURS,
                "the duration is not 1 to " + MAX_HOURS + " hours: " + durationInHours);
        require(startDate.getYear() >= 1 && startDate.getYear() <= 9999, "the start is not in a year of four digits");
        processedBy = text("processor's name", processedBy, MAX_NAME);
        comment = comment == null ? null : text("comment", comment, MAX_COMMENT);
        require(
                processedAt == null || !processedAt.isBefore(YEAR_1) && processedAt.isBefore(YEAR_10000),
                "the time of processing is not in a year of four digits");
    }

    /** The words that announce the decision. */
    public String result() {
        return decision.result();
    }

    private static String text(String name, String value, int maxLength) {
        require(value.length() <= maxLength, "the " + name + " is longer than " + maxLength + " characters");
        require(value.indexOf('\0') < 0, "the " + name + " contains a NUL character");
        return value;
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalArgumentException(broken);
        }
    }
}
