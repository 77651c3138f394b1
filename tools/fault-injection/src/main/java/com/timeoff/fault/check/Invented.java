package com.timeoff.fault.check;

import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.Decision;
import java.util.Set;
import java.util.UUID;

/** What is there and nobody submitted or decided, or what has come from nowhere. */
final class Invented {

    private final History history;
    private final ById seen;
    private final Violations violations = new Violations(Kind.INVENTED);

    private Invented(History history, ById seen) {
        this.history = history;
        this.seen = seen;
    }

    static Set<Violation> of(History history, Observation all, ById seen) {
        var invented = new Invented(history, seen);
        all.strays().forEach(it -> invented.violations.demand(false, it, "no record of ours"));
        invented.applications();
        invented.decisions();
        all.streams().stream()
                .flatMap(stream -> stream.stream())
                .filter(Event.Result.class::isInstance)
                .forEach(it -> invented.announced(it.applicationId(), "streamed"));
        return invented.violations.found();
    }

    private void applications() {
        seen.applications()
                .keySet()
                .forEach(id -> violations.demand(history.find(id).isPresent(), id, "never submitted"));
        seen.managed().forEach((id, status) -> {
            violations.demand(seen.applications().containsKey(id), id, "at the manager, not on the topic");
            status.decision().ifPresent(it -> violations.demand(attempted(id, it), id, status + " by nobody"));
        });
    }

    private void decisions() {
        seen.announced().forEach((id, it) -> {
            violations.demand(attempted(id, it.decision()), id, "result of no decision");
            // A withdrawn one, too, has none.
            violations.demand(
                    seen.decision(id).isPresent(),
                    id,
                    "result of what is " + seen.managed().get(id));
        });
        seen.results().keySet().forEach(id -> announced(id, "at the reader"));
    }

    private void announced(UUID id, String where) {
        violations.demand(seen.announced().containsKey(id), id, where + ", not on the topic");
    }

    private boolean attempted(UUID id, Decision decision) {
        return history.find(id).filter(it -> it.attempted(decision)).isPresent();
    }
}
