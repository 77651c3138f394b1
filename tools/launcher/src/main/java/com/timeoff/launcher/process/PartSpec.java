package com.timeoff.launcher.process;

import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All it takes to run a part.
 *
 * @param preparation runs before each start of the process
 * @param completion runs each time the process serves, before others may use it
 * @param grace how long a graceful stop may take before the process is killed
 */
public record PartSpec(
        PartName name,
        int port,
        PartFiles files,
        List<String> command,
        Map<String, String> environment,
        Runnable preparation,
        Runnable completion,
        Probe probe,
        Duration grace) {

    public PartSpec withJavaOption(String option) {
        List<String> other = new ArrayList<>(command);
        // After the program itself, before what it is to run.
        other.add(1, option);
        return new PartSpec(name, port, files, other, environment, preparation, completion, probe, grace);
    }

    /** Without the environment and the command, in which passwords may be. */
    @Override
    public String toString() {
        return name + " at " + port;
    }

    String address() {
        return Addresses.of(name, port);
    }
}
