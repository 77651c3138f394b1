package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveResult;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one subscriber what it does not have yet: from the log until it has caught up, then from its queue, which the
 * tail fills. Nobody waits for the subscriber's connection but the one thread that sends.
 */
public final class Subscription implements Tail.Follower {

    private static final Logger logger = LoggerFactory.getLogger(Subscription.class);

    private final Subscriber subscriber;
    private final LogReader log;
    private final Tail tail;
    private final Consumer<Subscription> ended;
    private final LinkedBlockingQueue<LeaveResult> queue;
    private final SerialTask sending;
    private volatile boolean ending;
    private volatile boolean heartbeatDue;
    // These belong to whoever sends.
    private Positions sent;
    private boolean caughtUp;
    private boolean over;

    Subscription(
            Subscriber subscriber,
            Positions sent,
            LogReader log,
            Tail tail,
            Executor executor,
            int queueCapacity,
            Consumer<Subscription> ended) {
        this.subscriber = subscriber;
        this.sent = sent;
        this.log = log;
        this.tail = tail;
        this.ended = ended;
        this.queue = new LinkedBlockingQueue<>(queueCapacity);
        this.sending = new SerialTask(executor, this::send, () -> ending = true);
    }

    void begin() {
        sending.request();
    }

    @Override
    public void offer(List<LeaveResult> page) {
        for (var result : page) {
            if (!queue.offer(result)) {
                ending = true; // It will come again and say how far it got.
                break;
            }
        }
        sending.request();
    }

    void heartbeat() {
        heartbeatDue = true;
        sending.request();
    }

    void endIfOver() {
        if (!subscriber.mayListen()) {
            end();
        }
    }

    /** Ends the stream as soon as nothing is being sent; may be called more than once. */
    public void end() {
        ending = true;
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
            subscriber.end();
        } catch (IOException e) {
            close(); // The client is gone.
        } catch (RuntimeException e) {
            logger.warn("A stream ends because its results cannot be read: {}", e.getMessage());
            close();
            subscriber.end();
        }
    }

    /** In two steps, so that what comes in during the first, which may be long, needs no queue. */
    private void catchUp() throws IOException {
        goOn();
        subscriber.begin(sent);
        catchUp(log.heads());
        catchUp(tail.join(this));
        caughtUp = true;
    }

    private void catchUp(Positions target) throws IOException {
        log.<IOException>read(sent, target, page -> {
            for (var result : page) {
                pass(result);
            }
        });
    }

    private void drain() throws IOException {
        goOn();
        for (var result = queue.poll(); result != null; result = queue.poll()) {
            pass(result);
        }
        if (heartbeatDue) {
            heartbeatDue = false;
            subscriber.heartbeat();
        }
    }

    private void pass(LeaveResult result) throws IOException {
        goOn();
        if (!sent.include(result.position())) {
            sent = sent.with(result.position());
            subscriber.receive(result, sent);
        }
    }

    private void goOn() {
        if (ending || !subscriber.mayListen()) {
            throw new CancellationException();
        }
    }

    private void close() {
        over = true;
        tail.leave(this);
        queue.clear();
        ended.accept(this);
    }
}
