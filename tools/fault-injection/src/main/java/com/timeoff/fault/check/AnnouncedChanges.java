package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Changed;
import com.timeoff.fault.client.Revision;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.RequestedChange;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.LeaveStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The revisions on the topic of changes: those of one application rise by one, each was asked for once, and follows from the
 * one before. A copy of the newest one may come: what was sent and not marked is sent again.
 */
final class AnnouncedChanges {

    private final History history;
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final Map<UUID, SortedMap<Integer, Revision>> revisions = new HashMap<>();

    private AnnouncedChanges(History history) {
        this.history = history;
    }

    static AnnouncedChanges of(History history, Observation seen) {
        var announced = new AnnouncedChanges(history);
        seen.changes().forEach(announced::add);
        announced.revisions.values().forEach(announced::compareWithAttempts);
        history.applications().forEach(announced::compareWithAnswers);
        return announced;
    }

    /** By application and number; the first of each. */
    Map<UUID, SortedMap<Integer, Revision>> revisions() {
        return revisions;
    }

    Set<Violation> violations() {
        return violations;
    }

    private void add(Changed changed) {
        var revision = changed.revision();
        var before = revisions.computeIfAbsent(changed.id(), it -> new TreeMap<>());
        var newest = before.isEmpty() ? 0 : before.lastKey();
        var first = before.putIfAbsent(revision.number(), revision);
        if (first == null) {
            demand(revision.number() == newest + 1, Kind.OUT_OF_ORDER, revision, "announced behind " + newest);
        } else {
            demand(first.equals(revision), Kind.DUPLICATED, revision, "announced as " + first + ", too");
            demand(
                    revision.number() == newest || history.wasRelayPaused(),
                    Kind.OUT_OF_ORDER,
                    revision,
                    "announced again behind " + newest);
        }
    }

    private void compareWithAttempts(SortedMap<Integer, Revision> ofOne) {
        var status = LeaveStatus.PENDING;
        var met = new HashSet<RequestedChange>();
        for (var revision : ofOne.values()) {
            var change = RequestedChange.of(revision);
            var attempted = history.find(revision.applicationId())
                    .filter(it -> it.attempted(change))
                    .isPresent();
            demand(attempted, Kind.INVENTED, revision, "asked for by nobody");
            demand(met.add(change), Kind.DUPLICATED, revision, "made twice");
            demand(
                    Transitions.allow(status, revision.type(), revision.status()),
                    Kind.INVENTED,
                    revision,
                    "does not follow from " + status);
            status = revision.status();
        }
    }

    private void compareWithAnswers(Application application) {
        var ofOne = revisions.getOrDefault(application.id(), new TreeMap<>());
        application.changes().forEach((number, answered) -> {
            var revision = ofOne.get(number);
            if (revision == null) {
                violations.add(new Violation(
                        Kind.LOST, application.id().toString(), "revision " + number + " is not on the topic"));
            } else {
                demand(
                        RequestedChange.of(revision).equals(answered),
                        Kind.INVENTED,
                        revision,
                        "was answered as " + answered);
            }
        });
    }

    private void demand(boolean kept, Kind kind, Revision revision, String otherwise) {
        if (!kept) {
            var what = "revision " + revision.number() + ", " + revision.type() + ": " + otherwise;
            violations.add(new Violation(kind, revision.applicationId().toString(), what));
        }
    }
}
