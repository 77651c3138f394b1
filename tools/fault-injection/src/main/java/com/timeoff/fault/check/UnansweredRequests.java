package com.timeoff.fault.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import java.util.Set;

/** What a service did, and did not answer: only a kill excuses that. */
public final class UnansweredRequests {

    private UnansweredRequests() {}

    public static Set<Violation> missing(String scenario, History history, Observation seen) {
        var taken = seen.applications().stream().map(Received::id).collect(toSet());
        var managed = seen.manager().stream().collect(toMap(Listed::id, Listed::revision, (one, other) -> one));
        return history.applications().stream()
                .filter(it -> it.scenario().equals(scenario))
                .filter(it -> (it.submissionUnanswered() && taken.contains(it.id()))
                        || it.changeUnanswered(managed.getOrDefault(it.id(), 0)))
                .map(UnansweredRequests::unanswered)
                .collect(toSet());
    }

    private static Violation unanswered(Application application) {
        return new Violation(Kind.BROKEN, application.id().toString(), "was done, and not answered");
    }
}
