package com.timeoff.fault;

import com.timeoff.fault.check.ScenarioFigures;
import com.timeoff.fault.history.Violation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The figures of all scenarios, and what they come to. */
final class TortureReport {

    private static final int SHOWN = 10;

    private final List<ScenarioFigures> all = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void add(ScenarioFigures figures) {
        all.add(figures);
        System.out.println(figures);
        figures.violations().stream().limit(SHOWN).forEach(it -> System.out.println("    " + it));
    }

    void skipped(String scenario) {
        System.out.println(scenario + " cannot be run here");
    }

    void failed(String scenario, Exception reason) {
        failures.add(scenario + " was not run to its end: " + reason.getMessage());
        System.out.println(failures.get(failures.size() - 1));
    }

    /** Nothing was lost, invented or doubled, and everything healed. */
    boolean harmless() {
        return failures.isEmpty() && count(Kind.LOST) + count(Kind.INVENTED) + count(Kind.DUPLICATED) == 0;
    }

    void print() {
        System.out.println();
        all.stream().sorted(Comparator.comparing(ScenarioFigures::scenario)).forEach(System.out::println);
        failures.forEach(System.out::println);
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "torture: acknowledged=%d unknown=%d lost=%d invented=%d duplicated=%d longest_unavailable_s=%.1f%n",
                all.stream().mapToLong(ScenarioFigures::acknowledged).sum(),
                all.stream().mapToLong(ScenarioFigures::unknown).sum(),
                count(Kind.LOST),
                count(Kind.INVENTED),
                count(Kind.DUPLICATED),
                all.stream()
                                .map(ScenarioFigures::longestUnavailable)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO)
                                .toMillis()
                        / 1000.0);
    }

    private long count(Kind kind) {
        return all.stream().mapToLong(it -> it.count(kind)).sum();
    }
}
