package com.timeoff.core.web.deadline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Throws away, for a while, what a client sends that was refused; see {@link DeadlineConnection#linger}. */
final class LingeringClose {

    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int BYTES = 2 * 1024 * 1024;
    private static final int PIECE = 8 * 1024;

    private final Deadline until = Deadline.in(TIME);
    private int discarded;

    /** @return whether to go on */
    boolean discardFrom(DeadlineConnection connection) throws IOException {
        var buffer = ByteBuffer.allocate(PIECE);
        var read = 1;
        while (read > 0 && discarded < BYTES) {
            read = connection.read(false, buffer.clear());
            discarded += read;
        }
        return discarded < BYTES && connection.mayReadUntil(until);
    }
}
