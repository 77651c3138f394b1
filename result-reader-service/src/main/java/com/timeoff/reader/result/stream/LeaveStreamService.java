package com.timeoff.reader.result.stream;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Results and changes as they come, for those who listen to this instance. */
@Service
public class LeaveStreamService implements SmartLifecycle, MeterBinder {

    private final LogReader log;
    private final LeaveEventBroadcaster broadcaster;
    private final Executor executor;
    private final int queueCapacity;
    private final StreamLimits limits;
    private volatile boolean running;

    LeaveStreamService(
            LogReader log,
            LeaveEventBroadcaster broadcaster,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor,
            StreamProperties properties) {
        this.log = log;
        this.broadcaster = broadcaster;
        this.executor = executor;
        this.queueCapacity = properties.queueCapacity();
        this.limits = new StreamLimits(
                properties.maxSubscribers(), properties.maxSubscribersPerPerson(), properties.heartbeat());
    }

    /**
     * @param person who listens, to what {@link LeaveScope} lets the person see
     * @param last what the subscriber has; null for somebody who wants only what is still to come
     * @throws TooManySubscribersException if there are too many, or the service is stopping
     * @throws TooManyStreamsException if there are too many of this person's
     */
    public Subscription open(Person person, Subscriber subscriber, @Nullable StreamPosition last) {
        var latest = log.latest();
        if (!running) {
            throw new TooManySubscribersException();
        }
        // Nobody can have more than there is: positions beyond it are of a database that is no more.
        var sent = last == null ? latest : last.atMost(latest);
        var delivery = new Delivery(subscriber, LeaveScope.of(person), sent);
        var subscription = new Subscription(delivery, log, broadcaster, executor, queueCapacity, limits::remove);
        limits.admit(person.email(), subscription);
        subscription.begin();
        if (!running) {
            subscription.end();
        }
        return subscription;
    }

    void heartbeat() {
        limits.subscriptions().forEach(Subscription::heartbeat);
    }

    void endExpired() {
        limits.subscriptions().forEach(Subscription::endIfExpired);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("timeoff.stream.subscribers", this, LeaveStreamService::count)
                .description("Who listens to this instance now")
                .register(registry);
    }

    int count() {
        return limits.subscriptions().size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the last phase, which is the first to stop: the web server's shutdown, later, waits for open requests. */
    @Override
    public void stop() {
        running = false;
        limits.subscriptions().forEach(Subscription::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
