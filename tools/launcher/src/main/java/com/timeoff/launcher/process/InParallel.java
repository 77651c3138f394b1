package com.timeoff.launcher.process;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Does the same to several parts at once. */
public final class InParallel {

    private InParallel() {}

    /** Returns when all are done, or throws what one of them has thrown. */
    public static void run(Collection<Part> parts, Consumer<Part> action) {
        CompletableFuture<?>[] all = parts.stream()
                // A thread each: the common pool may have fewer, and each of these waits.
                .map(part -> CompletableFuture.runAsync(
                        () -> action.accept(part),
                        task -> new Thread(task, part.name().label()).start()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
