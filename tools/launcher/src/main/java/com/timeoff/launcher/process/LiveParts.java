package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The processes this JVM has started: none of them outlives it. */
public final class LiveParts {

    private static final Set<Part> LIVE = new LinkedHashSet<>();
    private static final Set<Process> PROGRAMS = new LinkedHashSet<>();
    private static boolean closing;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveParts::stopAll, "stop-parts"));
    }

    private LiveParts() {}

    /** Starts under the lock, so that a JVM that is going down misses no process. */
    static synchronized Process launch(Part part, PartSpec spec) {
        requireOpen(spec.name().label());
        Process process = ChildProcess.start(spec);
        LIVE.add(part);
        return process;
    }

    static synchronized void remove(Part part) {
        LIVE.remove(part);
    }

    /** The same for a program that ends by itself. */
    static synchronized Process launch(ProcessBuilder program) throws IOException {
        requireOpen(program.command().get(0));
        Process process = program.start();
        PROGRAMS.add(process);
        return process;
    }

    static synchronized void remove(Process program) {
        PROGRAMS.remove(program);
    }

    /** Whether the JVM is going down, so that a part's end is no failure. */
    public static synchronized boolean closing() {
        return closing;
    }

    private static void requireOpen(String name) {
        if (closing) {
            throw new LaunchException("Stopping: " + name + " is not started");
        }
    }

    private static void stopAll() {
        List<Part> parts;
        List<Process> programs;
        synchronized (LiveParts.class) {
            closing = true;
            parts = List.copyOf(LIVE);
            programs = List.copyOf(PROGRAMS);
        }
        programs.forEach(Signals::kill);
        StopOrder.stop(parts);
    }
}
