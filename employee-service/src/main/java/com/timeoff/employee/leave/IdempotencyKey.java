package com.timeoff.employee.leave;

import com.timeoff.models.ApplicationIds;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a retry the same application. Who sends none is given one, to retry with. */
public record IdempotencyKey(String value) {

    /** 1 to 200 visible ASCII characters. */
    public static final String PATTERN = "^[!-~]{1,200}$";

    private static final Pattern VALID = Pattern.compile(PATTERN);
    private static final Pattern WITH_TIME =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    /** A new one: a UUID of version 7 (RFC 9562), random but for the time it begins with. */
    public static IdempotencyKey madeAt(Instant now) {
        var random = UUID.randomUUID();
        var timeAndVersion = now.toEpochMilli() << 16 | 7L << 12 | random.getMostSignificantBits() & 0xFFF;
        return new IdempotencyKey(new UUID(timeAndVersion, random.getLeastSignificantBits()).toString());
    }

    /**
     * The same for the same caller, key, leave and note, so that nothing needs to be remembered. If the key begins with a
     * time, so does the id: what comes together is then stored together.
     */
    UUID applicationIdOf(EmailAddress caller, RequestedLeave leave, @Nullable String note) {
        var name = caller.toString() + '\n' + value + (note == null ? "" : '\n' + note);
        return WITH_TIME.matcher(value).matches()
                ? ApplicationIds.named(name, timeOf(UUID.fromString(value)), leave)
                : ApplicationIds.named(name, leave);
    }

    private static long timeOf(UUID key) {
        return key.getMostSignificantBits() >>> 16;
    }
}
