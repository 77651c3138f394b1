package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import java.time.Duration;
import java.util.List;

/** Words for a part that failed: which, how, its last lines, and where the rest is. */
public final class FailureReport {

    private static final int LINES = 15;

    private FailureReport() {}

    public static LaunchException died(Part part) {
        String code = part.process()
                .filter(process -> !process.isAlive())
                .map(process -> "exit code " + process.exitValue())
                .orElse("never started");
        return report(part.spec(), part.name().label() + " died (" + code + ")");
    }

    public static LaunchException late(Part part, Duration limit) {
        return report(part.spec(), part.name().label() + " is not ready after " + limit.toSeconds() + " s");
    }

    private static LaunchException report(PartSpec spec, String headline) {
        List<String> tail = LogTail.last(spec.files().log(), LINES);
        StringBuilder text = new StringBuilder(headline).append(". Its last lines:\n");
        tail.forEach(line -> text.append("    ").append(line).append('\n'));
        return new LaunchException(
                text.append("The whole log: ").append(spec.files().log()).toString());
    }
}
