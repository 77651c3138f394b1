package com.timeoff.core.web.deadline;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Waits for the body of a request, no longer than all of it may take. */
final class BodyDeadline {

    private final DeadlineConnection connection;
    private final HalfClose socket;
    private final Duration limit;
    private final WaitingThreads bodies;

    private volatile boolean ended;
    private Deadline due;

    BodyDeadline(DeadlineConnection connection, HalfClose socket, Duration limit, WaitingThreads bodies) {
        this.connection = connection;
        this.socket = socket;
        this.limit = limit;
        this.bodies = bodies;
        this.due = Deadline.in(limit);
    }

    /** The head of a request is complete. */
    void restart() {
        due = Deadline.in(limit);
    }

    int read(WaitingThreads.Wait atOnce, WaitingThreads.Wait later) throws IOException {
        try {
            var read = atOnce.end();
            return read == 0 ? await(later) : read;
        } catch (EOFException e) {
            throw ended ? new SocketTimeoutException("the body took the longest") : e;
        }
    }

    private int await(WaitingThreads.Wait later) throws IOException {
        if (!connection.mayReadUntil(due)) {
            throw new SocketTimeoutException("the body took too long");
        }
        return bodies.hold(new WaitingThreads.Holder(due.at(), this::end), later);
    }

    /** Called by another thread: the one that waits wakes up. */
    private void end() {
        ended = true;
        socket.endInput();
    }
}
