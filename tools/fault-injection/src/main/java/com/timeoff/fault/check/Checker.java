package com.timeoff.fault.check;

import static java.util.stream.Collectors.toMap;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.Decision;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what clients were told with what there is. */
public final class Checker {

    private final History history;
    private final Observation seen;
    private final Map<UUID, Received> applications;
    private final Map<Position, UUID> positions;
    private final Map<UUID, Processed> announced;
    private final Map<UUID, String> managed;
    private final Map<UUID, Decision> results;
    private final Set<Violation> violations = new LinkedHashSet<>();

    private Checker(History history, Observation seen) {
        this.history = history;
        this.seen = seen;
        this.applications = first(seen.applications().stream(), Received::id);
        this.positions = seen.applications().stream().collect(toMap(Received::position, Received::id));
        this.announced = first(seen.results().stream(), Processed::id);
        this.managed = seen.manager().stream().collect(toMap(Listed::id, Listed::status, (one, other) -> one));
        this.results = seen.reader().stream().collect(toMap(Result::id, Result::decision, (one, other) -> one));
    }

    /** All that is wrong. */
    public static Set<Violation> check(History history, Observation seen) {
        var checker = new Checker(history, seen);
        checker.violations.addAll(history.violations());
        checker.lost();
        checker.invented();
        checker.duplicated();
        checker.violations.addAll(ChangedLeave.of(history, seen));
        checker.violations.addAll(OutOfOrder.of(seen));
        return checker.violations;
    }

    private void lost() {
        for (var application : history.applications()) {
            application.acknowledged().ifPresent(position -> {
                demand(Kind.LOST, application.id().equals(positions.get(position)), application, "not at " + position);
                demand(Kind.LOST, managed.containsKey(application.id()), application, "not at the manager");
            });
            application
                    .decided()
                    .ifPresent(decision -> demand(
                            Kind.LOST,
                            !"PENDING".equals(managed.get(application.id())),
                            application,
                            decision + " was forgotten"));
        }
        managed.forEach((id, status) -> {
            if (!status.equals("PENDING")) {
                demand(Kind.LOST, announced.containsKey(id), id, status + " was not announced");
                demand(Kind.LOST, results.containsKey(id), id, status + " is not at the reader");
            }
        });
        for (var stream : seen.streams()) {
            var streamed =
                    new HashSet<>(stream.stream().map(Event::applicationId).toList());
            results.keySet().forEach(id -> demand(Kind.LOST, streamed.contains(id), id, "not on a stream"));
        }
    }

    private void invented() {
        seen.strays().forEach(it -> demand(Kind.INVENTED, false, it, "no record of ours"));
        applications
                .keySet()
                .forEach(id -> demand(Kind.INVENTED, history.find(id).isPresent(), id, "never submitted"));
        managed.forEach((id, status) -> {
            demand(Kind.INVENTED, applications.containsKey(id), id, "at the manager, not on the topic");
            demand(Kind.INVENTED, status.equals("PENDING") || attempted(id, status), id, status + " by nobody");
        });
        announced
                .values()
                .forEach(it -> demand(
                        Kind.INVENTED, attempted(it.id(), it.decision().name()), it.id(), "result of no decision"));
        results.keySet()
                .forEach(id -> demand(Kind.INVENTED, announced.containsKey(id), id, "at the reader, not on the topic"));
        Stream<Event> events = seen.streams().stream().flatMap(stream -> stream.stream());
        events.forEach(it -> demand(
                Kind.INVENTED,
                announced.containsKey(it.applicationId()),
                it.applicationId(),
                "streamed, not on the topic"));
    }

    private boolean attempted(UUID id, String status) {
        return history.find(id)
                .filter(it -> it.attempted(Decision.valueOf(status)))
                .isPresent();
    }

    private void duplicated() {
        once(seen.manager().stream().map(Listed::id), "in the manager's list");
        once(seen.reader().stream().map(Result::id), "in the reader's list");
        seen.streams().forEach(it -> once(it.stream().map(Event::applicationId), "on a stream"));
        // The same announcement may come twice; another decision for the same application may not.
        seen.results().forEach(it -> agree(it.id(), it.decision(), "another announcement"));
        results.forEach((id, decision) -> agree(id, decision, "the reader"));
        managed.forEach((id, status) -> {
            if (!status.equals("PENDING")) {
                agree(id, Decision.valueOf(status), "the manager");
            }
        });
        history.applications()
                .forEach(it -> it.decided().ifPresent(decision -> agree(it.id(), decision, "the answer")));
        for (var stream : seen.streams()) {
            stream.forEach(it -> agree(it.applicationId(), it.decision(), "a stream"));
        }
    }

    private void once(Stream<UUID> ids, String where) {
        var met = new HashSet<UUID>();
        ids.forEach(id -> demand(Kind.DUPLICATED, met.add(id), id, "twice " + where));
    }

    /** With the first announcement. */
    private void agree(UUID id, Decision decision, String who) {
        var first = announced.get(id);
        demand(
                Kind.DUPLICATED,
                first == null || first.decision() == decision,
                id,
                who + " says " + decision + ", the first announcement does not");
    }

    private void demand(Kind kind, boolean kept, Application application, String otherwise) {
        demand(kind, kept, application.id(), otherwise);
    }

    private void demand(Kind kind, boolean kept, Object subject, String otherwise) {
        if (!kept) {
            violations.add(new Violation(kind, subject.toString(), otherwise));
        }
    }

    private static <T> Map<UUID, T> first(Stream<T> all, Function<T, UUID> id) {
        return all.collect(toMap(id, Function.identity(), (one, later) -> one));
    }
}
