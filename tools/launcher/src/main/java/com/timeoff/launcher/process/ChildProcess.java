package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** Starts a part's process and records it. */
final class ChildProcess {

    // Ctrl-C and a closed terminal reach every process in it at once. The parts ignore both, so that the launcher
    // alone hears them and stops the parts in order; exec keeps the pid.
    private static final List<String> DEAF = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    // Java's compilers take memory in pieces of 32 KB. What is at least as large as this, in bytes, glibc gives back
    // once it is free; of smaller pieces it kept 50 MB for each service under load.
    private static final String GIVES_BACK = "MALLOC_MMAP_THRESHOLD_";
    private static final String GIVES_BACK_FROM = "30000";

    private ChildProcess() {}

    static Process start(PartSpec spec) {
        List<String> command = new ArrayList<>(DEAF);
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.files().work().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(spec.files().log().toFile());
        builder.environment().putIfAbsent(GIVES_BACK, GIVES_BACK_FROM);
        builder.environment().putAll(spec.environment());
        try {
            Process process = builder.start();
            PidRecord.of(process.toHandle(), spec.port()).write(spec.files().pid());
            return process;
        } catch (IOException e) {
            throw new LaunchException("Cannot start " + spec.name().label() + ": " + e.getMessage(), e);
        }
    }
}
