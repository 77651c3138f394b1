package com.timeoff.fault;

import com.timeoff.fault.system.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Runs all there is in a random order, then all of it again on fresh data, until the time is over. */
final class TortureLoop {

    private final List<? extends ScenarioGroup<?>> groups;
    private final Intensity intensity;
    private final long deadline;
    private final Random random;
    private final TortureReport report;
    private int systems;

    TortureLoop(
            List<? extends ScenarioGroup<?>> groups,
            Intensity intensity,
            Duration time,
            Random random,
            TortureReport report) {
        this.groups = groups;
        this.intensity = intensity;
        this.deadline = System.nanoTime() + time.toNanos();
        this.random = random;
        this.report = report;
    }

    void run() throws IOException {
        var folder = Files.createTempDirectory("timeoff-torture");
        runAll(folder, true);
        while (System.nanoTime() < deadline) {
            runAll(folder, false);
        }
        if (report.harmless()) {
            erase(folder);
        } else {
            System.out.println("Data and logs are kept in " + folder);
        }
    }

    private void runAll(Path folder, boolean whole) {
        for (var group : shuffled(groups)) {
            if (whole || System.nanoTime() < deadline) {
                run(group, folder, whole);
            }
        }
    }

    private <S extends TestSystem> void run(ScenarioGroup<S> group, Path folder, boolean whole) {
        var rest = shuffled(group.scenarios());
        while (!rest.isEmpty()) {
            try (var runner = runner(group, folder)) {
                while (!rest.isEmpty() && (whole || System.nanoTime() < deadline)) {
                    run(runner, rest.remove(0));
                }
                return;
            } catch (Exception e) {
                // That system is of no more use; what is left is run on another.
                report.failed("on " + group.name(), e);
            }
        }
    }

    private <S extends TestSystem> ScenarioRunner<S> runner(ScenarioGroup<S> group, Path folder) {
        var name = ++systems + "-" + group.name();
        System.out.println("starting " + name);
        return new ScenarioRunner<>(group.system().apply(folder.resolve(name)), intensity, random);
    }

    private <S extends TestSystem> void run(ScenarioRunner<S> runner, Scenario<? super S> scenario) {
        if (!scenario.supportedBy(runner.system())) {
            report.skipped(scenario.name());
            return;
        }
        try {
            report.add(runner.run(scenario));
        } catch (Exception e) {
            throw new IllegalStateException(scenario.name() + ": " + e.getMessage(), e);
        }
    }

    private <T> List<T> shuffled(List<? extends T> all) {
        var copy = new ArrayList<T>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static void erase(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
