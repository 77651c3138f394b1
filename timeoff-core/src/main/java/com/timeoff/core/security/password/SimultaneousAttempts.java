package com.timeoff.core.security.password;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.throttle.TooManyLoginAttemptsException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Requests that bring the same credentials at the same time are one attempt. */
final class SimultaneousAttempts {

    private final Map<String, CompletableFuture<Optional<Person>>> inProgress = new ConcurrentHashMap<>();

    /** The same for all who come with these credentials before it is complete, one of whom has it verified. */
    Optional<Person> verifyOnce(String credentials, Supplier<Optional<Person>> verification, Waiting waiting) {
        var own = new CompletableFuture<Optional<Person>>();
        var first = inProgress.putIfAbsent(credentials, own);
        if (first != null) {
            return waiting.until(() -> result(first));
        }
        try {
            own.complete(verification.get());
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
        } finally {
            inProgress.remove(credentials);
        }
        return result(own);
    }

    private static Optional<Person> result(CompletableFuture<Optional<Person>> verification) {
        try {
            return verification.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TooManyLoginAttemptsException tooMany) { // One exception for each request.
                throw new TooManyLoginAttemptsException(tooMany.retryAfter());
            }
            throw e;
        }
    }

    /** How to wait for the attempt of another request. */
    interface Waiting {

        Optional<Person> until(Supplier<Optional<Person>> result);
    }
}
