package com.timeoff.launcher.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The services first, then what they stand on; within a stage side by side. */
public final class StopOrder {

    private StopOrder() {}

    public static void stop(Collection<Part> parts) {
        parts.stream().collect(Collectors.groupingBy(part -> part.name().stage())).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey()))
                .forEach(stage -> InParallel.run(stage.getValue(), Part::close));
    }
}
