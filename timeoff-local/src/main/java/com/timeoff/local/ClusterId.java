package com.timeoff.local;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Names a cluster: 128 bits, as Kafka writes them. */
final class ClusterId {

    private ClusterId() {}

    static String random() {
        return of(UUID.randomUUID());
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
