package com.timeoff.employee.leave.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Most answers are there in milliseconds, and sending a request through Spring and Tomcat a second time costs more than
 * keeping its thread for so long.
 */
final class PromptAnswers {

    private final long keepThreadForNanos;

    PromptAnswers(Duration keepThreadFor) {
        this.keepThreadForNanos = keepThreadFor.toNanos();
    }

    /**
     * The answer itself, or its future where it is not there in time: Spring MVC takes both.
     *
     * @throws RuntimeException with which it completed
     */
    Object orLater(CompletableFuture<?> answer) {
        try {
            return answer.get(keepThreadForNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return answer;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer;
        }
    }
}
