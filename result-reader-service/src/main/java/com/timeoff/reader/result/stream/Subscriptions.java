package com.timeoff.reader.result.stream;

import com.timeoff.models.EmailAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** All streams of this instance. */
@Service
public class Subscriptions implements SmartLifecycle {

    private final LogReader log;
    private final Tail tail;
    private final Executor executor;
    private final int queueCapacity;
    private final StreamLimits limits;
    private volatile boolean running;

    Subscriptions(
            LogReader log,
            Tail tail,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor,
            StreamProperties properties) {
        this.log = log;
        this.tail = tail;
        this.executor = executor;
        this.queueCapacity = properties.queueCapacity();
        this.limits = new StreamLimits(
                properties.maxSubscribers(), properties.maxSubscribersPerPerson(), properties.heartbeat());
    }

    /**
     * @param listener who it is
     * @param last what the subscriber has; null for somebody who wants only what is still to come
     * @throws TooManySubscribersException if there are too many, or the service is stopping
     * @throws TooManyStreamsException if there are too many of this person's
     */
    public Subscription open(EmailAddress listener, Subscriber subscriber, @Nullable Positions last) {
        var heads = log.heads();
        if (!running) {
            throw new TooManySubscribersException();
        }
        // Nobody can have more than there is: positions beyond it are of a database that is no more.
        var sent = last == null ? heads : last.atMost(heads);
        var subscription = new Subscription(subscriber, sent, log, tail, executor, queueCapacity, limits::leave);
        limits.take(listener, subscription);
        subscription.begin();
        if (!running) {
            subscription.end();
        }
        return subscription;
    }

    void heartbeat() {
        limits.subscriptions().forEach(Subscription::heartbeat);
    }

    void endWhatIsOver() {
        limits.subscriptions().forEach(Subscription::endIfOver);
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
