package com.timeoff.bench;

import com.timeoff.bench.report.Machine;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.suite.BenchSuite;
import com.timeoff.bench.suite.Measurements;
import com.timeoff.bench.suite.Plan;
import com.timeoff.bench.suite.StartupTime;
import com.timeoff.bench.suite.WarmUp;
import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./timeoff bench}. */
@Command(
        name = "timeoff bench",
        description = "Measures a suite of its own, and writes tools/bench/report.md and tools/bench/report.json.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    @Option(names = "--quick", description = "Less of everything, within ten minutes.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "These measurements alone: posting, knee, ...")
    private List<String> only = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Other than the usual five, or seven at length.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--running",
            paramLabel = "DIR",
            arity = "0..1",
            fallbackValue = "",
            description = "Measures the suite that ./timeoff up runs from this folder of data (default: .timeoff in "
                    + "the repository), and leaves in it what it writes. What compares with the no-op is left out: a "
                    + "running employee-service has none.")
    private Optional<Path> running = Optional.empty();

    private Bench() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // also the digits, whatever the host's are
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var folder = Installation.locate().root().resolve("tools").resolve("bench");
        var report = new Report(folder, Machine.describe());
        var home = Files.createTempDirectory(Files.createDirectories(folder.resolve("target")), "suite");
        var run = new MeasurementRun(report, only);
        var usual = quick ? Plan.QUICK : Plan.FULL;
        var plan = usual.withRounds(rounds.orElse(usual.rounds()));
        try {
            var startup = new StartupTime(home.resolve("laptop"), plan);
            if (running.isEmpty()) {
                run.wanted(List.of(startup));
            } else {
                leaveOutNoop(report);
            }
            if (!only.equals(List.of(startup.name()))) {
                measureSuite(home.resolve("suite"), plan, run);
            }
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            return 1;
        } finally {
            FilesIn.erase(home);
        }
        System.out.println();
        System.out.print(report.summary());
        return 0;
    }

    private static void leaveOutNoop(Report report) {
        var why = "a running employee-service has no POST /noop; what compares with it is left out";
        report.missing("noop", why);
        System.out.println("noop: " + why);
    }

    private void measureSuite(Path home, Plan plan, MeasurementRun run) {
        try (var suite = suite(home)) {
            run.measure(new WarmUp(suite, plan.warmUp()));
            run.wanted(Measurements.of(suite, plan));
        }
    }

    private BenchSuite suite(Path home) {
        return running.map(it -> it.toString().isEmpty() ? Installation.locate().home() : it)
                .map(it -> BenchSuite.of(RunningSuite.in(it), home))
                .orElseGet(() -> BenchSuite.start(home));
    }
}
