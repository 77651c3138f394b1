package com.timeoff.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All it takes to run a part.
 *
 * @param preparation runs before each start of the process
 * @param grace how long a graceful stop may take before the process is killed
 */
record PartSpec(
        PartName name,
        int port,
        PartFiles files,
        List<String> command,
        Map<String, String> environment,
        Runnable preparation,
        Duration grace) {

    String address() {
        return Addresses.of(name, port);
    }
}
