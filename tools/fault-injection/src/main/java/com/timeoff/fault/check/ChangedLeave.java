package com.timeoff.fault.check;

import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Applications that are not, somewhere, what was submitted under their ids. */
final class ChangedLeave {

    private final History history;
    private final Set<Violation> violations = new LinkedHashSet<>();

    private ChangedLeave(History history) {
        this.history = history;
    }

    static Set<Violation> of(History history, Observation seen) {
        var changed = new ChangedLeave(history);
        seen.applications().forEach(it -> changed.compare(it.id(), it.leave(), "on the topic"));
        seen.manager().forEach(it -> changed.compare(it.id(), it.leave(), "at the manager"));
        seen.results().forEach(it -> changed.compare(it.id(), it.leave(), "in the announcement"));
        seen.changes().forEach(it -> {
            changed.compare(it.id(), it.leave(), "in a change");
            changed.compareLastDay(it.id(), it.lastDay(), "in a change");
        });
        seen.reader().forEach(it -> changed.compare(it.id(), it.leave(), "at the reader"));
        seen.withdrawn().forEach(it -> changed.compare(it.id(), it.leave(), "at the reader"));
        seen.streams().stream().flatMap(stream -> stream.stream()).forEach(changed::compare);
        return changed.violations;
    }

    private void compare(Event event) {
        compare(event.applicationId(), event.leave(), "on a stream");
        if (event instanceof Event.Change change) {
            compareLastDay(change.applicationId(), change.lastDay(), "on a stream");
        }
    }

    private void compareLastDay(UUID id, LocalDate lastDay, String where) {
        history.find(id)
                .map(it -> WorkCalendar.DEFAULT.lastDayOf(it.leave()))
                .filter(it -> !it.equals(lastDay))
                .ifPresent(it -> violations.add(
                        new Violation(Kind.INVENTED, id.toString(), where + " it ends on " + lastDay + ", not " + it)));
    }

    private void compare(UUID id, RequestedLeave leave, String where) {
        history.find(id)
                .filter(it -> !it.leave().equals(leave))
                .ifPresent(it -> violations.add(new Violation(
                        Kind.INVENTED, id.toString(), where + " it is " + leave + ", not " + it.leave())));
    }
}
