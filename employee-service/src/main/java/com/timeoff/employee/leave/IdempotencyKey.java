package com.timeoff.employee.leave;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What makes a retry the same application. Who sends none is given one, to retry with. */
public record IdempotencyKey(String value) {

    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    /** The same for the same person and key, so that nothing needs to be remembered. */
    UUID applicationIdOf(String email) {
        return UUID.nameUUIDFromBytes((email + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }
}
