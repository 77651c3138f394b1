package com.timeoff.manager.outbox;

import java.util.UUID;

/** A change that waits to be announced, as it is stored. */
public interface OutboxMessage {

    /** Its place in the outbox. */
    long seq();

    UUID applicationId();

    /** How often it was not announced. */
    int failures();

    /** @throws RuntimeException if what is stored cannot be read: it fails alone, not with its batch */
    AnnouncedChange change();
}
