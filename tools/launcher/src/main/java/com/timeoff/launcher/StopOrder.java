package com.timeoff.launcher;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The services first, then what they stand on; within a stage side by side. */
final class StopOrder {

    private StopOrder() {}

    static void stop(Collection<Part> parts) {
        parts.stream().collect(Collectors.groupingBy(part -> part.name().stage())).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey()))
                .forEach(stage -> stopTogether(stage.getValue()));
    }

    private static void stopTogether(List<Part> parts) {
        CompletableFuture<?>[] stops = parts.stream()
                // A thread each: the common pool may have fewer, and each of these waits.
                .map(part -> CompletableFuture.runAsync(part::close, task -> new Thread(task, "stop").start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stops).join();
    }
}
