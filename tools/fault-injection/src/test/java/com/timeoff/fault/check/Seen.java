package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Changed;
import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.check.Observation.Timeline;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.Revision;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An observation in the making. */
final class Seen {

    final List<Received> applications = new ArrayList<>();
    final List<Processed> results = new ArrayList<>();
    final List<Changed> changes = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<String> strays = new ArrayList<>();
    final List<Listed> manager = new ArrayList<>();
    final List<Result> reader = new ArrayList<>();
    final List<Listed> withdrawn = new ArrayList<>();
    final Map<UUID, Timeline> timelines = new HashMap<>();
    private @Nullable RequestedLeave leave;

    /** From now on all of it is about that leave. */
    Seen withLeave(RequestedLeave other) {
        leave = other;
        return this;
    }

    /** All that comes of its changes, the first of them at those positions of both topics. */
    Seen everywhere(Application application, int partition, long offset, Revision... revisions) {
        received(application, partition, offset);
        var last = revisions[revisions.length - 1];
        listed(application, last.status(), last.number());
        for (var revision : revisions) {
            changed(application, revision).streamed(application, revision, partition + "-" + offset);
        }
        timelines.put(application.id(), new Timeline(true, List.of(revisions)));
        last.status()
                .decision()
                .ifPresentOrElse(
                        decision -> announced(application, decision, partition, offset)
                                .served(application, last.status(), last.number(), decision)
                                .streamed(application, decision, partition + "-" + offset),
                        () -> withdrawn.add(
                                new Listed(application.id(), leave(application), last.status(), last.number())));
        return this;
    }

    /** One more change of an application that is everywhere, and was decided. */
    Seen then(Application application, Revision revision) {
        var listed = new Listed(application.id(), leave(application), revision.status(), revision.number());
        manager.replaceAll(it -> it.id().equals(listed.id()) ? listed : it);
        reader.replaceAll(it -> it.id().equals(listed.id()) ? new Result(listed, it.decision()) : it);
        timelines.computeIfPresent(application.id(), (id, it) -> {
            var revisions = new ArrayList<>(it.revisions());
            revisions.add(revision);
            return new Timeline(it.submitted(), revisions);
        });
        var results = events.get(events.size() - 1).position().replaceFirst("_.*", "");
        return changed(application, revision).streamed(application, revision, results);
    }

    Seen received(Application application, int partition, long offset) {
        applications.add(new Received(application.id(), leave(application), new Position(partition, offset)));
        return this;
    }

    Seen listed(Application application) {
        return listed(application, LeaveStatus.PENDING, 0);
    }

    Seen listed(Application application, LeaveStatus status, int revision) {
        manager.add(new Listed(application.id(), leave(application), status, revision));
        return this;
    }

    Seen announced(Application application, Decision decision, int partition, long offset) {
        results.add(new Processed(application.id(), leave(application), decision, new Position(partition, offset)));
        return this;
    }

    Seen changed(Application application, Revision revision) {
        var lastDay = WorkCalendar.DEFAULT.lastDayOf(leave(application));
        changes.add(new Changed(revision, leave(application), lastDay));
        return this;
    }

    Seen served(Application application, LeaveStatus status, int revision, Decision decision) {
        reader.add(new Result(new Listed(application.id(), leave(application), status, revision), decision));
        return this;
    }

    /** @param position of the results; that of the changes goes up by itself */
    Seen streamed(Application application, Decision decision, String position) {
        events.add(new Event.Result(application.id(), leave(application), decision, position(position)));
        return this;
    }

    Seen streamed(Application application, Revision revision, String position) {
        var lastDay = WorkCalendar.DEFAULT.lastDayOf(leave(application));
        events.add(new Event.Change(revision, leave(application), lastDay, position(position)));
        return this;
    }

    private RequestedLeave leave(Application application) {
        return leave == null ? application.leave() : leave;
    }

    private String position(String results) {
        return results + "_c0-" + events.size();
    }

    Observation observation() {
        return new Observation(
                applications, results, changes, manager, reader, withdrawn, timelines, List.of(events), strays);
    }
}
