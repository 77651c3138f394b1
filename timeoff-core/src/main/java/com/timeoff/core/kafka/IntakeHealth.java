package com.timeoff.core.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.BatchInterceptor;

/** Down while a batch comes again and again because something it needs is away. */
class IntakeHealth extends AbstractHealthIndicator implements BatchInterceptor<byte[], byte[]> {

    private final Map<Thread, Failure> failing = new ConcurrentHashMap<>();
    private final Duration memory;

    /** @param memory older failures say nothing: the partition may have gone to another instance */
    IntakeHealth(Duration memory) {
        this.memory = memory;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> intercept(
            ConsumerRecords<byte[], byte[]> batch, Consumer<byte[], byte[]> consumer) {
        return batch;
    }

    @Override
    public void success(ConsumerRecords<byte[], byte[]> batch, Consumer<byte[], byte[]> consumer) {
        failing.remove(Thread.currentThread());
    }

    @Override
    public void failure(ConsumerRecords<byte[], byte[]> batch, Exception exception, Consumer<byte[], byte[]> consumer) {
        var reason = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
        failing.put(Thread.currentThread(), new Failure(System.nanoTime(), reason));
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        failing.values().removeIf(it -> System.nanoTime() - it.nanos > memory.toNanos());
        builder.up();
        failing.values().forEach(it -> builder.down().withDetail("reason", it.reason));
    }

    private record Failure(long nanos, String reason) {}
}
