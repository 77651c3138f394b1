package com.timeoff.notification;

import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.leave.LeaveEventHandler;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.dao.TransientDataAccessResourceException;

/** Remembers what it is told. */
public final class RecordingHandler implements LeaveEventHandler {

    private final List<LeaveEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public void handle(List<LeaveEvent> told) {
        if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            throw new TransientDataAccessResourceException("as a test wants it");
        }
        events.addAll(told);
    }

    /** It fails as often as that, and is told again. */
    public void failNext(int times) {
        failures.set(times);
    }

    public boolean isFailing() {
        return failures.get() > 0;
    }

    public List<LeaveEvent> all() {
        return List.copyOf(events);
    }

    public List<LeaveEvent> of(UUID applicationId) {
        return events.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .toList();
    }

    public Set<String> keysOf(UUID applicationId) {
        return of(applicationId).stream().map(LeaveEvent::key).collect(Collectors.toSet());
    }

    /** Each event once, whatever copies of it there were. */
    public Set<String> distinct() {
        return events.stream().map(it -> it.applicationId() + " " + it.key()).collect(Collectors.toSet());
    }

    public void forget() {
        events.clear();
    }
}
