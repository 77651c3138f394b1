package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveEvent;
import com.timeoff.reader.result.LeaveEventsAdded;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads new events once for all who follow. */
@Component
class LeaveEventBroadcaster {

    private static final Logger logger = LoggerFactory.getLogger(LeaveEventBroadcaster.class);

    private final LogReader log;
    private final SerialTask advancing;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock(); // Not synchronized, which pins virtual threads.
    private StreamPosition position = StreamPosition.START;
    private boolean failing;

    LeaveEventBroadcaster(
            LogReader log,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.log = log;
        this.advancing = new SerialTask(executor, this::tryToAdvance, () -> {});
    }

    /** The follower is given all that comes after the position that is returned. */
    StreamPosition join(Follower follower) {
        lock.lock();
        try {
            if (followers.isEmpty()) {
                position = log.latest();
            }
            followers.add(follower);
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** It may still be given what is being read. */
    void leave(Follower follower) {
        followers.remove(follower);
    }

    /** At once when this instance has ingested something, and every now and then for what others have. */
    @EventListener(LeaveEventsAdded.class)
    void requestAdvance() {
        if (!followers.isEmpty()) {
            advancing.request();
        }
    }

    private void tryToAdvance() {
        try {
            advance();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                logger.warn("New events cannot be read, still trying: {}", e.getMessage());
            }
            failing = true;
        }
    }

    /** Asks for nothing while nobody follows. */
    void advance() {
        if (followers.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            var latest = log.latest();
            log.read(position, latest, page -> followers.forEach(it -> it.offer(page)));
            position = latest;
        } finally {
            lock.unlock();
        }
    }

    /** After a failure the same may be offered again. */
    @FunctionalInterface
    interface Follower {

        void offer(List<? extends LeaveEvent> page);
    }
}
