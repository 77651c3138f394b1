package com.timeoff.terminal;

import com.timeoff.terminal.ServerSentEvents.Event;
import com.timeoff.terminal.Service.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The results and changes from now on. A connection that breaks is made again, and goes on behind the last event. */
final class ResultStream {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Service reader;
    private final Screen screen;
    private @Nullable String lastId;
    private boolean lost = true;

    ResultStream(Service reader, Screen screen) {
        this.reader = reader;
        this.screen = screen;
    }

    /**
     * Returns when nobody reads the screen any more.
     *
     * @throws CommandFailure if the first connection fails, or a later one is refused for good
     */
    void follow(Consumer<Event> consumer) {
        while (!screen.closed()) {
            try (ServerSentEvents events = reader.stream("/leave-application-results/stream", lastId)) {
                read(events, consumer);
            } catch (RefusedException e) {
                if (lastId == null || !e.answer().mayPass()) {
                    throw CommandFailure.because(Problem.in(e.answer()).lines());
                }
            } catch (IOException e) {
                if (lastId == null) {
                    throw CommandFailure.unreachable(reader.address(), e);
                }
            }
            if (!screen.closed()) {
                say(true, "The connection is lost; trying to go on from there.");
                Pause.of(PAUSE);
            }
        }
    }

    private void read(ServerSentEvents events, Consumer<Event> consumer) throws IOException {
        Event event;
        while (!screen.closed() && (event = events.next()) != null) {
            say(false, lastId == null ? "Connected; Ctrl-C ends it." : "The connection is back.");
            if (event.isResult() || event.isChange()) {
                consumer.accept(event);
            }
            lastId = event.id();
        }
    }

    /** Once for each change. */
    private void say(boolean nowLost, String line) {
        if (lost != nowLost) {
            screen.note(line);
        }
        lost = nowLost;
    }
}
