package com.timeoff.bench.http;

import com.timeoff.bench.load.LoadSchedule;
import com.timeoff.bench.load.Measured;
import com.timeoff.bench.load.Metronome;
import com.timeoff.bench.load.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that keeps many connections busy. It shares the processors with what it measures, and takes a tenth of
 * what the JDK's client takes for the same.
 */
public final class HttpLoad implements AutoCloseable {

    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(10);

    private final Requests requests;
    private final int connections;
    private final Selector selector;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Recording recording;
    private final LoadSchedule schedule;
    private long number;
    private long lastAnswer = System.nanoTime();

    private HttpLoad(Requests requests, int connections, Supplier<LoadSchedule> schedule) throws IOException {
        this.requests = requests;
        this.connections = connections;
        this.selector = Selector.open();
        for (var i = 0; i < connections; i++) {
            idle.push(Connection.open(requests.server(), selector));
        }
        this.recording = new Recording();
        this.schedule = schedule.get();
    }

    /**
     * Returns when the last answer is there. Latencies count from when a request should have been sent.
     *
     * @param schedule made when the connections are there
     */
    public static Measured run(Requests requests, int connections, Supplier<LoadSchedule> schedule) {
        try (var load = new HttpLoad(requests, connections, schedule)) {
            var bell = load.schedule.bell();
            return bell.isPresent() ? load.run(bell.get()) : load.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much as that many connections can take for that long. */
    public static Measured closed(Requests requests, int connections, Duration time) {
        return run(requests, connections, () -> LoadSchedule.closed(time));
    }

    private Measured run(LoadSchedule bell) throws IOException {
        try (var metronome = Metronome.start(bell, selector::wakeup)) {
            return run();
        }
    }

    private Measured run() throws IOException {
        while (startDue() || idle.size() < connections) {
            selector.select(it -> receive((Connection) it.attachment()), 100);
            if (idle.size() < connections && System.nanoTime() - lastAnswer > TIMEOUT) {
                for (var missing = connections - idle.size(); missing > 0; missing--) {
                    recording.failed();
                }
                break;
            }
        }
        return recording.end();
    }

    /** Whether more are to come. */
    private boolean startDue() throws IOException {
        var now = System.nanoTime();
        while (!idle.isEmpty() && schedule.next(now) <= now) {
            idle.pop().send(requests.get(number++), schedule.next(now));
            schedule.started();
        }
        return schedule.next(now) != LoadSchedule.NEVER;
    }

    private void receive(Connection connection) {
        try {
            if (connection.read(buffer)) {
                lastAnswer = System.nanoTime();
                count(connection);
                if (connection.isReusable()) {
                    idle.push(connection);
                } else {
                    replace(connection);
                }
            }
        } catch (IOException e) {
            // One that was not in use is closed for that.
            if (!idle.remove(connection)) {
                recording.failed();
            }
            replace(connection);
        }
    }

    private void count(Connection connection) {
        if (connection.succeeded()) {
            recording.done(lastAnswer - connection.intended());
        } else {
            recording.failed();
        }
    }

    private void replace(Connection broken) {
        try {
            broken.close();
            idle.push(Connection.open(requests.server(), selector));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
