package com.timeoff.fault;

import com.timeoff.fault.check.Checker;
import com.timeoff.fault.check.Observation;
import com.timeoff.fault.check.ScenarioFigures;
import com.timeoff.fault.check.UnansweredRequests;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.fault.load.Load;
import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;

/** Runs scenarios on one system, one after the other: load, the fault, calm, and then the comparison. */
public final class ScenarioRunner<S extends TestSystem> implements AutoCloseable {

    private static final long HEALED_WITHIN = Duration.ofSeconds(60).toNanos();

    private final S system;
    private final Intensity intensity;
    private final Random random;
    private final Set<Violation> reported = new HashSet<>();

    public ScenarioRunner(S system, Intensity intensity, Random random) {
        this.system = system;
        this.intensity = intensity;
        this.random = random;
    }

    public S system() {
        return system;
    }

    /** @throws Exception if it could not be run to the end: then the system is of no more use */
    public ScenarioFigures run(Scenario<? super S> scenario) throws Exception {
        try (var context = new ScenarioContext(scenario.name(), system, intensity, random)) {
            var options = scenario.load(LoadOptions.of(scenario.name(), intensity.perSecond()));
            try (var load = load(options)) {
                context.progress().awaitAcknowledgements();
                scenario.inject(system, context);
                context.progress().awaitAcknowledgements();
                load.stopSubmitting();
                calm(context, load);
            }
            return compare(context);
        }
    }

    private Load load(LoadOptions options) {
        return Load.start(
                options,
                system.client(),
                system.history(),
                system.addresses(PartName.EMPLOYEE),
                system.addresses(PartName.MANAGER));
    }

    /** All is taken in, decided and announced; what is not then, the checker names. */
    private static void calm(ScenarioContext context, Load load) {
        try {
            context.progress().awaitTakenIn();
            context.progress().awaitAllDecided();
            context.progress().await("all plans are finished", load::plansFinished);
            context.progress().awaitAnnounced();
        } catch (ConditionTimeoutException e) {
            context.expect(false, String.valueOf(e.getMessage()));
        }
    }

    private ScenarioFigures compare(ScenarioContext context) throws IOException {
        var since = System.nanoTime();
        while (true) {
            var seen = system.observer().observe(system.history(), context.scenario(), context.listeners());
            var found = unreported(seen);
            if (context.demandedMails().isPresent()) {
                found.addAll(context.demandedMails().get().check(seen));
            }
            // What is only late still comes; everything else is found as well now as later.
            if (found.stream().noneMatch(it -> it.kind() == Kind.LOST) || System.nanoTime() - since > HEALED_WITHIN) {
                if (context.answersDemanded()) {
                    found.addAll(UnansweredRequests.missing(context.scenario(), system.history(), seen));
                }
                if (context.demandedMails().isPresent()) {
                    context.note("mails", context.demandedMails().get().count());
                }
                reported.addAll(found);
                return ScenarioFigures.of(context.scenario(), system.history(), seen, found, context.notes());
            }
        }
    }

    private Set<Violation> unreported(Observation seen) {
        var found = new LinkedHashSet<>(Checker.check(system.history(), seen));
        found.removeAll(reported);
        return found;
    }

    @Override
    public void close() {
        system.close();
    }
}
