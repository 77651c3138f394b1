package com.timeoff.launcher.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.process.FailureReport;
import com.timeoff.launcher.process.Part;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Waits, without polling, for the first part that ends. */
final class FirstExit {

    private FirstExit() {}

    static LaunchException among(Collection<Part> parts) {
        CompletableFuture.anyOf(parts.stream()
                        .flatMap(part -> part.process().stream())
                        .map(Process::onExit)
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        return parts.stream()
                .filter(part -> !part.isAlive())
                .findFirst()
                .map(FailureReport::died)
                .orElseThrow();
    }
}
