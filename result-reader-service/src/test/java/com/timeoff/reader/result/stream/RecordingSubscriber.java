package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is brought, as {@code partition-offset}, changes with a {@code c}. */
class RecordingSubscriber implements Subscriber {

    final List<String> log = new ArrayList<>();
    boolean gone;
    boolean admitted = true;
    Runnable onReceive = () -> {};

    List<String> events() {
        return log.stream().filter(it -> it.matches("c?\\d+-\\d+")).toList();
    }

    @Override
    public void begin(StreamPosition position) {
        log.add("begin " + position);
    }

    @Override
    public void receive(LeaveEvent event, StreamPosition position) throws IOException {
        if (gone) {
            throw new IOException("gone");
        }
        onReceive.run();
        log.add((event instanceof LeaveChange ? "c" : "") + event.position().partition() + "-"
                + event.position().offset());
    }

    @Override
    public void heartbeat() throws IOException {
        log.add("heartbeat");
    }

    @Override
    public boolean mayListen() {
        return admitted;
    }

    @Override
    public void end() {
        log.add("end");
    }
}
