package com.timeoff.core.kafka;

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
 * Knows what holds records up: a batch that failed and comes again, one that is in hand for too long, a consumer that the
 * broker refuses, a partition whose next record does not fit in memory. It says so once when that begins and once when it
 * is over. The type is the one that Spring Boot looks for: interceptors of bytes are not called.
 */
class IngestionMonitor implements BatchInterceptor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(IngestionMonitor.class);

    private final Map<Thread, Batch> inHand = new ConcurrentHashMap<>(); // Each consumer has its thread.
    private final Map<Object, String> others = new ConcurrentHashMap<>(); // By what they hold up.
    private final Duration timeout;

    /** @param timeout how long a batch may be in hand */
    IngestionMonitor(Duration timeout) {
        this.timeout = timeout;
    }

    /** Why records are not taken in, empty if they are. */
    List<String> obstacles() {
        inHand.replaceAll((thread, batch) -> batch.isLate(timeout) ? heldUp(batch) : batch);
        return Stream.concat(
                        inHand.values().stream().map(Batch::obstacle).flatMap(Optional::stream),
                        others.values().stream())
                .toList();
    }

    private Batch heldUp(Batch batch) {
        var obstacle = "a batch has been in hand for more than " + timeout.toSeconds() + " s";
        sayHeldUp(obstacle);
        return new Batch(batch.nanos, Optional.of(obstacle));
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> batch, Consumer<Object, Object> consumer) {
        inHand.merge(Thread.currentThread(), Batch.begun(), (failed, again) -> failed);
        return batch;
    }

    @Override
    public void success(ConsumerRecords<Object, Object> batch, Consumer<Object, Object> consumer) {
        var done = inHand.remove(Thread.currentThread());
        if (done != null && done.obstacle.isPresent()) {
            log.info("Records are taken in again");
        }
    }

    @Override
    public void failure(ConsumerRecords<Object, Object> batch, Exception exception, Consumer<Object, Object> consumer) {
        var reason = reason(exception);
        var before = inHand.put(Thread.currentThread(), new Batch(System.nanoTime(), Optional.of(reason)));
        if (before == null || before.obstacle.isEmpty()) {
            sayHeldUp(reason);
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

    /** Through with what was polled: what could not be done then, as when it is stopped, comes anew, here or elsewhere. */
    @Override
    public void clearThreadState(Consumer<?, ?> consumer) {
        inHand.remove(Thread.currentThread());
    }

    @EventListener
    void refused(ConsumerRetryAuthEvent event) {
        standsStill(event.getSource(), "the broker refuses the consumer: " + event.getReason());
    }

    @EventListener
    void admitted(ConsumerRetryAuthSuccessfulEvent event) {
        goesOn(event.getSource());
    }

    @EventListener
    void stopped(ConsumerStoppedEvent event) {
        others.remove(event.getSource());
        others.keySet().removeIf(TopicPartition.class::isInstance); // Whoever polls them then finds out anew.
    }

    /** @param source a consumer, or a partition */
    void standsStill(Object source, String reason) {
        if (others.put(source, reason) == null) {
            sayHeldUp(reason);
        }
    }

    void goesOn(Object source) {
        if (others.remove(source) != null) {
            log.info("Records are taken in again");
        }
    }

    private static void sayHeldUp(String reason) {
        log.warn("Records wait, still trying: {}", reason);
    }

    /** @param nanos when it was begun, or failed last */
    private record Batch(long nanos, Optional<String> obstacle) {

        static Batch begun() {
            return new Batch(System.nanoTime(), Optional.empty());
        }

        boolean isLate(Duration timeout) {
            return obstacle.isEmpty() && System.nanoTime() - nanos > timeout.toNanos();
        }
    }
}
