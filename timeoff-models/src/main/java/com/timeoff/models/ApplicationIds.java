package com.timeoff.models;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids that the suite gives to leave applications: UUIDs of version 8 (RFC 9562), named by where the application comes
 * from. The last 40 bits are a checksum of the others and of what is applied for, so that whoever reads a record knows
 * without asking anybody whether its id belongs to it: none can be taken for something else, before or after.
 *
 * <p>UUIDs of other versions are other makers' and say nothing of what they belong to.
 */
public final class ApplicationIds {

    private static final long VERSION = 8;
    private static final long VARIANT = 1L << 63;
    private static final long VARIANT_MASK = 3L << 62;
    private static final long CHECKSUM = (1L << 40) - 1;

    private ApplicationIds() {}

    /** @param name the same for every try of the same application; another's with the same content has another */
    public static UUID named(String name, RequestedLeave leave) {
        var digest = sha256(name + content(leave));
        return withChecksum(digest.getLong(), digest.getLong(), leave);
    }

    /**
     * One that begins with a time: what comes together is then stored together, in every index of ids.
     *
     * @param millis since 1970, of which 48 bits are taken
     * @param name as in {@link #named(String, RequestedLeave)}
     */
    public static UUID named(String name, long millis, RequestedLeave leave) {
        var digest = sha256(name + content(leave));
        return withChecksum(millis << 16 | digest.getLong() & 0xFFFF, digest.getLong(), leave);
    }

    /** The id of a message that came without one, as all of version 1: every redelivery has the same. */
    public static UUID ofPosition(String topic, int partition, long offset, RequestedLeave leave) {
        return named(topic + '-' + partition + '@' + offset, leave);
    }

    /** Whether an application or a result with this content may bear the id. */
    public static boolean mayBelongTo(UUID id, RequestedLeave leave) {
        return id.version() != VERSION
                || id.equals(withChecksum(id.getMostSignificantBits(), id.getLeastSignificantBits(), leave));
    }

    private static UUID withChecksum(long most, long least, RequestedLeave leave) {
        var named = new UUID(most & ~0xF000L | VERSION << 12, least & ~CHECKSUM & ~VARIANT_MASK | VARIANT);
        var checksum = sha256(named + content(leave)).getLong() & CHECKSUM;
        return new UUID(named.getMostSignificantBits(), named.getLeastSignificantBits() | checksum);
    }

    private static String content(RequestedLeave leave) {
        return "\n" + leave.email() + '\n' + leave.department() + '\n' + leave.durationInHours() + '\n'
                + leave.startDate();
    }

    private static ByteBuffer sha256(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
