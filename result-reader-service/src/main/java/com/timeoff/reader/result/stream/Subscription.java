package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveEvent;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one subscriber what it does not have yet: from the log until it has caught up, then from its queue, which the
 * broadcaster fills. Nobody waits for the subscriber's connection but the one thread that sends.
 */
public final class Subscription implements LeaveEventBroadcaster.Follower {

    private static final Logger logger = LoggerFactory.getLogger(Subscription.class);

    private final Delivery delivery;
    private final LogReader log;
    private final LeaveEventBroadcaster broadcaster;
    private final Consumer<Subscription> closed;
    private final LinkedBlockingQueue<LeaveEvent> queue;
    private final SerialTask sending;
    private volatile boolean heartbeatDue;
    // These belong to whoever sends.
    private boolean caughtUp;
    private boolean over;

    Subscription(
            Delivery delivery,
            LogReader log,
            LeaveEventBroadcaster broadcaster,
            Executor executor,
            int queueCapacity,
            Consumer<Subscription> closed) {
        this.delivery = delivery;
        this.log = log;
        this.broadcaster = broadcaster;
        this.closed = closed;
        this.queue = new LinkedBlockingQueue<>(queueCapacity);
        this.sending = new SerialTask(executor, this::send, delivery::cancel);
    }

    void begin() {
        sending.request();
    }

    @Override
    public void offer(List<? extends LeaveEvent> page) {
        for (var event : page) {
            if (!queue.offer(event)) {
                delivery.cancel(); // The client resumes with its last position.
                break;
            }
        }
        sending.request();
    }

    void heartbeat() {
        heartbeatDue = true;
        sending.request();
    }

    void endIfExpired() {
        if (delivery.isExpired()) {
            end();
        }
    }

    /** Ends the stream as soon as nothing is being sent; may be called more than once. */
    public void end() {
        delivery.cancel();
        sending.request();
    }

    private void send() {
        if (over) {
            return;
        }
        try {
            if (!caughtUp) {
                catchUp();
            }
            drain();
        } catch (CancellationException e) {
            close();
            delivery.end();
        } catch (IOException e) {
            close(); // The client is gone.
        } catch (RuntimeException e) {
            logger.warn("A stream ends because its events cannot be read: {}", e.getMessage());
            close();
            delivery.end();
        }
    }

    /** In two steps, so that what comes in during the first, which may be long, needs no queue. */
    private void catchUp() throws IOException {
        delivery.begin();
        log.<IOException>read(delivery.sent(), log.latest(), delivery::send);
        log.<IOException>read(delivery.sent(), broadcaster.join(this), delivery::send);
        caughtUp = true;
    }

    private void drain() throws IOException {
        delivery.requireListening();
        for (var event = queue.poll(); event != null; event = queue.poll()) {
            delivery.send(event);
        }
        if (heartbeatDue) {
            heartbeatDue = false;
            delivery.heartbeat();
        }
    }

    private void close() {
        over = true;
        broadcaster.leave(this);
        queue.clear();
        closed.accept(this);
    }
}
