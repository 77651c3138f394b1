package com.timeoff.fault.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * A subscriber of {@code /stream} from its very beginning. When a stream ends, it goes on behind the last event at the
 * next instance.
 */
public final class ResultStream implements AutoCloseable {

    private static final String BEGINNING = "start";
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private final SuiteClient client;
    private final List<URI> readers;
    private final List<Event> events = new ArrayList<>();
    private String last = BEGINNING;
    private int connections;
    private volatile boolean closed;

    private ResultStream(SuiteClient client, List<URI> readers, int first) {
        this.client = client;
        this.readers = readers;
        this.connections = first;
    }

    /** @param first which of the instances to begin with */
    public static ResultStream open(SuiteClient client, List<URI> readers, int first) {
        var stream = new ResultStream(client, readers, first);
        stream.connect();
        return stream;
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public synchronized int size() {
        return events.size();
    }

    private synchronized void connect() {
        if (!closed) {
            client.stream(readers.get(connections++ % readers.size()), last, new Lines())
                    .whenComplete((answer, failure) -> A_MOMENT_LATER.execute(this::connect));
        }
    }

    private synchronized void moveTo(String position) {
        last = position;
    }

    private synchronized void receive(Event event) {
        events.add(event);
    }

    private synchronized String position() {
        return last;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** One connection. */
    private final class Lines implements Flow.Subscriber<String> {

        private Runnable cancel = () -> {};
        private String type = "";
        private String data = "";
        private String id = "";

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            cancel = subscription::cancel;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (closed) {
                cancel.run();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty()) {
                dispatch();
            }
        }

        /** An event counts when it is whole. */
        private void dispatch() {
            if (!id.isEmpty()) {
                moveTo(id);
            }
            if (type.equals("result")) {
                receive(Event.result(SuiteClient.json(data), position()));
            } else if (type.equals("change")) {
                receive(Event.change(SuiteClient.json(data), position()));
            }
            type = "";
            id = "";
            data = "";
        }

        @Override
        public void onError(Throwable failure) {
            // The exchange as a whole fails, too.
        }

        @Override
        public void onComplete() {
            // The exchange as a whole ends, too.
        }
    }
}
