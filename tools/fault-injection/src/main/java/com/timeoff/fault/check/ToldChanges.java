package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.check.Observation.Timeline;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.Revision;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.LeaveStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** Manager, reader and streams tell of each application what is on the topic of changes: each revision once, in order. */
final class ToldChanges {

    private final Map<UUID, SortedMap<Integer, Revision>> announced;
    private final Set<Violation> violations = new LinkedHashSet<>();

    private ToldChanges(Map<UUID, SortedMap<Integer, Revision>> announced) {
        this.announced = announced;
    }

    static Set<Violation> of(Observation seen, Map<UUID, SortedMap<Integer, Revision>> announced) {
        var told = new ToldChanges(announced);
        seen.manager().forEach(told::managed);
        seen.reader().stream().map(Result::listed).forEach(it -> told.read(it, "in the reader's list"));
        seen.withdrawn().forEach(it -> told.read(it, "among the reader's withdrawn ones"));
        told.withdrawn(seen);
        seen.timelines().forEach(told::timeline);
        seen.streams().forEach(told::stream);
        return told.violations;
    }

    private void managed(Listed listed) {
        var newest = newest(listed.id());
        demand(
                listed.revision() <= newest,
                Kind.LOST,
                listed.id(),
                "revision " + listed.revision() + " was not announced");
        demand(
                listed.revision() >= newest,
                Kind.INVENTED,
                listed.id(),
                "revision " + newest + " is not at the manager");
        status(listed, newest, "at the manager");
    }

    private void read(Listed listed, String where) {
        var newest = newest(listed.id());
        demand(listed.revision() >= newest, Kind.LOST, listed.id(), "revision " + newest + " is not " + where);
        demand(
                listed.revision() <= newest,
                Kind.INVENTED,
                listed.id(),
                "revision " + listed.revision() + " is " + where);
        status(listed, newest, where);
    }

    /** What has fewer revisions is said to be lost already. */
    private void status(Listed listed, int newest, String where) {
        if (listed.revision() == newest) {
            var ofOne = announced.getOrDefault(listed.id(), Collections.emptySortedMap());
            var status =
                    Optional.ofNullable(ofOne.get(newest)).map(Revision::status).orElse(LeaveStatus.PENDING);
            demand(
                    listed.status() == status,
                    Kind.INVENTED,
                    listed.id(),
                    listed.status() + ", not " + status + ' ' + where);
        }
    }

    private void withdrawn(Observation seen) {
        var met = new HashSet<UUID>();
        seen.withdrawn().forEach(it -> demand(met.add(it.id()), Kind.DUPLICATED, it.id(), "twice among the withdrawn"));
        seen.manager().stream()
                .filter(it -> it.status() == LeaveStatus.WITHDRAWN)
                .forEach(it ->
                        demand(met.contains(it.id()), Kind.LOST, it.id(), "not among the reader's withdrawn ones"));
    }

    private void timeline(UUID id, Timeline timeline) {
        demand(timeline.submitted(), Kind.LOST, id, "the submission is not in its history");
        compare(id, timeline.revisions(), "in its history");
    }

    private void stream(List<Event> events) {
        var streamed = new HashMap<UUID, List<Revision>>();
        for (var event : events) {
            if (event instanceof Event.Change change) {
                streamed.computeIfAbsent(change.applicationId(), it -> new ArrayList<>())
                        .add(change.revision());
            }
        }
        announced.keySet().forEach(id -> streamed.putIfAbsent(id, List.of()));
        streamed.forEach((id, revisions) -> compare(id, revisions, "on a stream"));
    }

    private void compare(UUID id, List<Revision> told, String where) {
        var expected = announced.getOrDefault(id, Collections.emptySortedMap());
        var met = new HashSet<Integer>();
        var newest = 0;
        for (var revision : told) {
            var number = revision.number();
            if (met.add(number)) {
                demand(
                        number > newest,
                        Kind.OUT_OF_ORDER,
                        id,
                        "revision " + number + " behind " + newest + ' ' + where);
                demand(
                        revision.equals(expected.get(number)),
                        Kind.INVENTED,
                        id,
                        revision + " is " + where + ", and " + expected.get(number) + " was announced");
                newest = number;
            } else {
                demand(false, Kind.DUPLICATED, id, "revision " + number + " twice " + where);
            }
        }
        expected.keySet().forEach(it -> demand(met.contains(it), Kind.LOST, id, "revision " + it + " is not " + where));
    }

    private int newest(UUID id) {
        var ofOne = announced.get(id);
        return ofOne == null ? 0 : ofOne.lastKey();
    }

    private void demand(boolean kept, Kind kind, UUID id, String otherwise) {
        if (!kept) {
            violations.add(new Violation(kind, id.toString(), otherwise));
        }
    }
}
