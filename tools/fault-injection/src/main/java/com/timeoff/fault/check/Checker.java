package com.timeoff.fault.check;

import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares what clients were told with what there is. */
public final class Checker {

    private Checker() {}

    /** All that is wrong. */
    public static Set<Violation> check(History history, Observation seen) {
        var byId = ById.of(seen);
        var violations = new LinkedHashSet<>(history.violations());
        violations.addAll(Lost.of(history, seen, byId));
        violations.addAll(Invented.of(history, seen, byId));
        violations.addAll(Duplicated.of(history, seen, byId));
        violations.addAll(ChangedLeave.of(history, seen));
        violations.addAll(OutOfOrder.of(seen));
        violations.addAll(OverlappingLeave.of(history, seen));
        var announced = AnnouncedChanges.of(history, seen);
        violations.addAll(announced.violations());
        violations.addAll(ToldChanges.of(seen, announced.revisions()));
        return violations;
    }
}
