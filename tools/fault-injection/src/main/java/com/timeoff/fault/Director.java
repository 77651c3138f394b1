package com.timeoff.fault;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.check.Answers;
import com.timeoff.fault.check.Checker;
import com.timeoff.fault.check.Figures;
import com.timeoff.fault.check.Observation;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.fault.load.Load;
import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;

/** Plays scenarios on one stage, one after the other: load, the fault, calm, and then the comparison. */
public final class Director<S extends Stage> implements AutoCloseable {

    private static final long HEALED_WITHIN = Duration.ofSeconds(60).toNanos();

    private final S stage;
    private final Intensity intensity;
    private final Random random;
    private final Set<Violation> reported = new HashSet<>();

    public Director(S stage, Intensity intensity, Random random) {
        this.stage = stage;
        this.intensity = intensity;
        this.random = random;
    }

    public S stage() {
        return stage;
    }

    /** @throws Exception if it could not be played to the end: then the stage is of no more use */
    public Figures play(Scenario<? super S> scenario) throws Exception {
        try (var run = new Run(scenario.name(), stage, intensity, random)) {
            var options = scenario.load(LoadOptions.of(scenario.name(), intensity.perSecond()));
            try (var load = load(options)) {
                run.letPass();
                scenario.strike(stage, run);
                run.letPass();
                load.stopSubmitting();
                calm(run);
            }
            return compare(run);
        }
    }

    private Load load(LoadOptions options) {
        return Load.start(
                options,
                stage.client(),
                stage.history(),
                stage.addresses(PartName.EMPLOYEE),
                stage.addresses(PartName.MANAGER));
    }

    /** All is taken in, decided and announced; what is not then, the checker names. */
    private static void calm(Run run) {
        try {
            run.awaitTakenIn();
            run.awaitAllDecided();
            run.awaitAnnounced();
        } catch (ConditionTimeoutException e) {
            run.expect(false, String.valueOf(e.getMessage()));
        }
    }

    private Figures compare(Run run) throws IOException {
        var since = System.nanoTime();
        while (true) {
            var seen = stage.observer().observe(stage.history(), run.listeners());
            var found = unreported(seen);
            // What is only late still comes; everything else is found as well now as later.
            if (found.stream().noneMatch(it -> it.kind() == Kind.LOST) || System.nanoTime() - since > HEALED_WITHIN) {
                if (run.answersDemanded()) {
                    found.addAll(Answers.missing(run.scenario(), stage.history(), seen));
                }
                reported.addAll(found);
                return Figures.of(run.scenario(), stage.history(), seen, found, run.notes());
            }
        }
    }

    private Set<Violation> unreported(Observation seen) {
        var found = new LinkedHashSet<>(Checker.check(stage.history(), seen));
        found.removeAll(reported);
        return found;
    }

    @Override
    public void close() {
        stage.close();
    }
}
