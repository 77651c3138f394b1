package com.timeoff.fault.check;

import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a scenario.
 *
 * @param unknown were submitted, and never confirmed
 * @param found of the unknown ones are there nevertheless
 * @param changes that were answered with 200
 * @param refused approvals, since the leave overlapped other leave
 */
public record ScenarioFigures(
        String scenario,
        long acknowledged,
        long unknown,
        long found,
        long changes,
        long refused,
        Set<Violation> violations,
        Duration longestUnavailable,
        Map<String, String> notes) {

    public static ScenarioFigures of(
            String scenario, History history, Observation seen, Set<Violation> violations, Map<String, String> notes) {
        var all = history.applications().stream()
                .filter(it -> it.scenario().equals(scenario))
                .toList();
        var there = seen.applications().stream().map(Observation.Received::id).collect(Collectors.toSet());
        return new ScenarioFigures(
                scenario,
                all.stream().filter(it -> it.acknowledged().isPresent()).count(),
                unknown(all).count(),
                unknown(all).map(Application::id).filter(there::contains).count(),
                all.stream().mapToLong(Application::revision).sum(),
                history.refusals().stream()
                        .filter(it -> it.application().scenario().equals(scenario))
                        .count(),
                violations,
                history.availability().longestGap(),
                Map.copyOf(notes));
    }

    private static Stream<Application> unknown(Collection<Application> all) {
        return all.stream().filter(it -> it.acknowledged().isEmpty());
    }

    public long count(Kind kind) {
        return violations.stream()
                .filter(it -> it.kind() == kind)
                .map(Violation::subject)
                .distinct()
                .count();
    }

    /** One line. */
    @Override
    public String toString() {
        var line = String.format(
                Locale.ROOT,
                "%-36s acknowledged=%d unknown=%d found=%d changes=%d refused=%d lost=%d invented=%d duplicated=%d out_of_order=%d late=%d"
                        + " broken=%d longest_unavailable_s=%.1f",
                scenario,
                acknowledged,
                unknown,
                found,
                changes,
                refused,
                count(Kind.LOST),
                count(Kind.INVENTED),
                count(Kind.DUPLICATED),
                count(Kind.OUT_OF_ORDER),
                count(Kind.LATE),
                count(Kind.BROKEN),
                longestUnavailable.toMillis() / 1000.0);
        return line
                + notes.entrySet().stream()
                        .map(it -> " " + it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining());
    }
}
