package com.timeoff.launcher.suite;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.InParallel;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts stage after stage, the parts of each side by side. */
record Stages(Map<PartName, Part> parts) {

    void start(Startup startup) {
        List<Part> started = new ArrayList<>();
        TreeMap<Integer, List<Part>> stages = parts.values().stream()
                .collect(Collectors.groupingBy(part -> part.name().stage(), TreeMap::new, Collectors.toList()));
        for (List<Part> stage : stages.values()) {
            long since = System.nanoTime();
            // The first time, broker and database have a storage to prepare, which takes a second or two.
            InParallel.run(stage, Part::launch);
            started.addAll(stage);
            startup.await(stage, started, since);
        }
    }
}
