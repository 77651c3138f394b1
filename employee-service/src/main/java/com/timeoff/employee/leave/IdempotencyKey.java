package com.timeoff.employee.leave;

import com.timeoff.models.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** What makes a retry the same application. Who sends none is given one, to retry with. */
public record IdempotencyKey(String value) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

    private static final Pattern WITH_TIME =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** Whether a client may send it: 1 to 200 visible ASCII characters. */
    public static boolean isValid(String value) {
        return VISIBLE.matcher(value).matches();
    }

    /** A new one: a UUID of version 7 (RFC 9562), random but for the time it begins with. */
    public static IdempotencyKey madeAt(Instant now) {
        return new IdempotencyKey(
                withTime(now.toEpochMilli(), 7, UUID.randomUUID()).toString());
    }

    /**
     * The same for the same person and key, so that nothing needs to be remembered: a name-based UUID. If the key begins
     * with a time, so does the id (version 8): what comes together is then stored together, in every index of ids.
     */
    UUID applicationIdOf(EmailAddress email) {
        var named = UUID.nameUUIDFromBytes((email.toString() + '\n' + value).getBytes(StandardCharsets.UTF_8));
        return WITH_TIME.matcher(value).matches() ? withTime(timeOf(UUID.fromString(value)), 8, named) : named;
    }

    private static long timeOf(UUID key) {
        return key.getMostSignificantBits() >>> 16;
    }

    /** @param millis since 1970, of which 48 bits are taken */
    private static UUID withTime(long millis, int version, UUID rest) {
        var random = rest.getMostSignificantBits() & 0xFFF;
        return new UUID(millis << 16 | (long) version << 12 | random, rest.getLeastSignificantBits());
    }
}
