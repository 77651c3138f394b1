package com.timeoff.fault.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was acknowledged or decided and is not there, at one of the places where it should be. */
final class Lost {

    private final ById seen;
    private final Violations violations = new Violations(Kind.LOST);

    private Lost(ById seen) {
        this.seen = seen;
    }

    static Set<Violation> of(History history, Observation all, ById seen) {
        var lost = new Lost(seen);
        var positions = all.applications().stream().collect(toMap(Received::position, Received::id));
        history.applications().forEach(it -> lost.submission(it, positions));
        lost.decisions();
        all.streams().forEach(stream -> {
            var streamed = stream.stream()
                    .filter(Event.Result.class::isInstance)
                    .map(Event::applicationId)
                    .collect(toSet());
            seen.results().keySet().forEach(id -> lost.violations.demand(streamed.contains(id), id, "not on a stream"));
        });
        return lost.violations.found();
    }

    private void submission(Application application, Map<Position, UUID> positions) {
        var id = application.id();
        application.acknowledged().ifPresent(position -> {
            violations.demand(id.equals(positions.get(position)), id, "not at " + position);
            violations.demand(seen.managed().containsKey(id), id, "not at the manager");
        });
        application
                .decided()
                .ifPresent(
                        decision -> violations.demand(seen.decision(id).isPresent(), id, decision + " was forgotten"));
    }

    private void decisions() {
        seen.managed().forEach((id, status) -> {
            if (status.decision().isPresent()) {
                violations.demand(seen.announced().containsKey(id), id, status + " was not announced");
                violations.demand(seen.results().containsKey(id), id, status + " is not at the reader");
            }
        });
    }
}
