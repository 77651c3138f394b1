package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.history.Position;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the manager lists in another order than its partition has, and what a stream sends at a position behind the last. */
final class OutOfOrder {

    private OutOfOrder() {}

    static Set<Violation> of(Observation seen) {
        var violations = new LinkedHashSet<Violation>();
        var first = firstPositions(seen);
        var arrivals = new RisingPositions();
        for (var listed : seen.manager()) {
            var received = first.get(listed.id());
            if (received != null && !arrivals.rises(received)) {
                violations.add(violation(listed.id(), "listed behind a later one of its partition"));
            }
        }
        for (var stream : seen.streams()) {
            var events = new RisingPositions();
            for (var event : stream) {
                if (!events.rise(event.position())) {
                    violations.add(violation(event.applicationId(), "streamed at " + event.position()));
                }
            }
        }
        return violations;
    }

    /** A retry that was not needed stands on the topic once more, and counts where it first stood. */
    private static Map<UUID, Position> firstPositions(Observation seen) {
        var positions = new HashMap<UUID, Position>();
        for (Received received : seen.applications()) {
            positions.putIfAbsent(received.id(), received.position());
        }
        return positions;
    }

    private static Violation violation(UUID application, String what) {
        return new Violation(Kind.OUT_OF_ORDER, application.toString(), what);
    }
}
