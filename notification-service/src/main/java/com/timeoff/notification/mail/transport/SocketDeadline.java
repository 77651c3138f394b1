package com.timeoff.notification.mail.transport;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Closes sockets at a deadline, whatever is done on them: a server that answers a byte at a time never meets the timeout of
 * one read. There is one deadline at a time.
 */
final class SocketDeadline {

    /** What is to be done until then. */
    interface Work<E extends Exception> {

        void run() throws E;
    }

    private final ScheduledThreadPoolExecutor timer;
    private final List<Socket> sockets = new ArrayList<>();
    private boolean hasPassed;

    SocketDeadline() {
        var threads = new CustomizableThreadFactory("mail-deadline-");
        threads.setDaemon(true);
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The work fails on its sockets when it takes longer. */
    <E extends Exception> void within(Duration time, Work<E> work) throws E {
        var closing = timer.schedule(this::pass, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            closing.cancel(false);
            reset();
        }
    }

    synchronized <T extends Socket> T applyTo(T socket) {
        sockets.add(socket);
        if (hasPassed) {
            close(socket);
        }
        return socket;
    }

    private synchronized void reset() {
        sockets.clear();
        hasPassed = false;
    }

    /** Whatever is done fails; if nothing is, then the next. */
    synchronized void pass() {
        hasPassed = true;
        sockets.forEach(SocketDeadline::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Whoever works on it fails all the same.
        }
    }
}
