package com.timeoff.launcher;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The processes this JVM has started: none of them outlives it. */
final class LiveParts {

    private static final Set<Part> LIVE = new LinkedHashSet<>();
    private static boolean closing;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveParts::stopAll, "stop-parts"));
    }

    private LiveParts() {}

    /** Starts under the lock, so that a JVM that is going down misses no process. */
    static synchronized Process launch(Part part, PartSpec spec) {
        if (closing) {
            throw new LaunchException("Stopping: " + spec.name().label() + " is not started");
        }
        Process process = ChildProcess.start(spec);
        LIVE.add(part);
        return process;
    }

    static synchronized void remove(Part part) {
        LIVE.remove(part);
    }

    /** Whether the JVM is going down, so that a part's end is no failure. */
    static synchronized boolean closing() {
        return closing;
    }

    private static void stopAll() {
        List<Part> parts;
        synchronized (LiveParts.class) {
            closing = true;
            parts = List.copyOf(LIVE);
        }
        StopOrder.stop(parts);
    }
}
