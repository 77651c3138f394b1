package com.timeoff.launcher.broker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Names a cluster: 128 bits, as Kafka writes them. */
final class ClusterId {

    private ClusterId() {}

    /** The nodes of one quorum are formatted one by one, and are one cluster. */
    static String ofVoters(String voters) {
        return of(UUID.nameUUIDFromBytes(voters.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(UUID id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                // Without the highest bit it never begins with "-", which the tool would take for an option.
                .putLong(id.getMostSignificantBits() & Long.MAX_VALUE)
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
