package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is there twice, or with two decisions. */
final class Duplicated {

    private final ById seen;
    private final Violations violations = new Violations(Kind.DUPLICATED);

    private Duplicated(ById seen) {
        this.seen = seen;
    }

    static Set<Violation> of(History history, Observation all, ById seen) {
        var duplicated = new Duplicated(seen);
        duplicated.twice(all);
        duplicated.contradictions(history, all);
        return duplicated.violations.found();
    }

    private void twice(Observation all) {
        once(all.manager().stream().map(Listed::id), "in the manager's list");
        once(all.reader().stream().map(Result::id), "in the reader's list");
        all.streams().forEach(it -> once(results(it).map(Event::applicationId), "on a stream"));
    }

    private void once(Stream<UUID> ids, String where) {
        var met = new HashSet<UUID>();
        ids.forEach(id -> violations.demand(met.add(id), id, "twice " + where));
    }

    /** The same announcement may come twice; another decision for the same application may not. */
    private void contradictions(History history, Observation all) {
        all.results().forEach(it -> agree(it.id(), it.decision(), "another announcement"));
        seen.results().forEach((id, decision) -> agree(id, decision, "the reader"));
        seen.managed().keySet().forEach(id -> seen.decision(id).ifPresent(it -> agree(id, it, "the manager")));
        history.applications()
                .forEach(it -> it.decided().ifPresent(decision -> agree(it.id(), decision, "the answer")));
        all.streams()
                .forEach(stream -> results(stream).forEach(it -> agree(it.applicationId(), it.decision(), "a stream")));
    }

    private static Stream<Event.Result> results(List<Event> stream) {
        return stream.stream().filter(Event.Result.class::isInstance).map(Event.Result.class::cast);
    }

    /** With the first announcement. */
    private void agree(UUID id, Decision decision, String who) {
        var first = seen.announced().get(id);
        violations.demand(
                first == null || first.decision() == decision,
                id,
                who + " says " + decision + ", the first announcement does not");
    }
}
