package com.timeoff.core.kafka.consumer;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.BatchInterceptor;

/**
 * Knows why records are not taken in: a batch that failed and comes again, one that takes too long, a consumer that the
 * broker refuses, a partition whose next record does not fit in memory. It logs that once when it begins and once when it
 * is over. The type is the one that Spring Boot looks for: interceptors of bytes are not called.
 */
public class IngestionMonitor implements BatchInterceptor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(IngestionMonitor.class);

    private final Map<Thread, Batch> inProgress = new ConcurrentHashMap<>(); // Each consumer has its thread.
    private final Map<Object, String> blocked = new ConcurrentHashMap<>(); // Why, by consumer or partition.
    private final Duration timeout;

    /** @param timeout how long a batch may take */
    public IngestionMonitor(Duration timeout) {
        this.timeout = timeout;
    }

    /** Why records are not taken in, empty if they are. */
    public List<String> problems() {
        inProgress.replaceAll((thread, batch) -> batch.isLate(timeout) ? late(batch) : batch);
        return Stream.concat(
                        inProgress.values().stream().map(Batch::problem).flatMap(Optional::stream),
                        blocked.values().stream())
                .toList();
    }

    private Batch late(Batch batch) {
        var problem = "a batch has been in progress for more than " + timeout.toSeconds() + " s";
        logWaiting(problem);
        return new Batch(batch.nanos, Optional.of(problem));
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> batch, Consumer<Object, Object> consumer) {
        inProgress.merge(Thread.currentThread(), Batch.begun(), (failed, again) -> failed);
        return batch;
    }

    @Override
    public void success(ConsumerRecords<Object, Object> batch, Consumer<Object, Object> consumer) {
        var done = inProgress.remove(Thread.currentThread());
        if (done != null && done.problem.isPresent()) {
            log.info("Records are taken in again");
        }
    }

    @Override
    public void failure(ConsumerRecords<Object, Object> batch, Exception exception, Consumer<Object, Object> consumer) {
        var reason = reason(exception);
        var before = inProgress.put(Thread.currentThread(), new Batch(System.nanoTime(), Optional.of(reason)));
        if (before == null || before.problem.isEmpty()) {
            logWaiting(reason);
        }
    }

    /** What the listener threw, which the container wraps, and what began it, each by its first line. */
    private static String reason(Exception exception) {
        var thrown = requireNonNullElse(exception.getCause(), exception);
        return Stream.of(thrown, NestedExceptionUtils.getMostSpecificCause(thrown))
                .map(it -> requireNonNullElse(it.getMessage(), it.getClass().getSimpleName()))
                .flatMap(it -> it.lines().limit(1))
                .distinct()
                .collect(Collectors.joining(": "));
    }

    /** Done with what was polled: what failed then, as when the consumer is stopped, is polled again, here or elsewhere. */
    @Override
    public void clearThreadState(Consumer<?, ?> consumer) {
        inProgress.remove(Thread.currentThread());
    }

    @EventListener
    void refused(ConsumerRetryAuthEvent event) {
        blocked(event.getSource(), "the broker refuses the consumer: " + event.getReason());
    }

    @EventListener
    void admitted(ConsumerRetryAuthSuccessfulEvent event) {
        unblocked(event.getSource());
    }

    @EventListener
    void stopped(ConsumerStoppedEvent event) {
        blocked.remove(event.getSource());
        blocked.keySet().removeIf(TopicPartition.class::isInstance); // Whoever polls them next finds out again.
    }

    /** @param source a consumer, or a partition */
    void blocked(Object source, String reason) {
        if (blocked.put(source, reason) == null) {
            logWaiting(reason);
        }
    }

    void unblocked(Object source) {
        if (blocked.remove(source) != null) {
            log.info("Records are taken in again");
        }
    }

    private static void logWaiting(String reason) {
        log.warn("Records wait, still trying: {}", reason);
    }

    /** @param nanos when it was begun, or failed last */
    private record Batch(long nanos, Optional<String> problem) {

        static Batch begun() {
            return new Batch(System.nanoTime(), Optional.empty());
        }

        boolean isLate(Duration timeout) {
            return problem.isEmpty() && System.nanoTime() - nanos > timeout.toNanos();
        }
    }
}
