package com.timeoff.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./timeoff torture}. */
@Command(
        name = "timeoff torture",
        description = "Runs every fault, again and again in random order, and says what became of what was promised.",
        mixinStandardHelpOptions = true)
final class Torture implements Callable<Integer> {

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long; every scenario is run once at least (default: ${DEFAULT-VALUE}).")
    private long minutes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the order and the moments (default: another each time).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "These scenarios alone, such as broker-killed, or all of a group, such as cluster.")
    private List<String> only = List.of();

    @Option(names = "--short", description = "With as little load as in the tests.")
    private boolean shortly;

    private Torture() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // also the digits, whatever the host's are
        System.exit(new CommandLine(new Torture()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var chosen = seed.orElseGet(() -> System.nanoTime() & 0xFFFF_FFFFL);
        System.out.println("seed " + chosen);
        var report = new TortureReport();
        var groups = Scenarios.ALL.stream().map(group -> group.only(only)).toList();
        var intensity = shortly ? Intensity.SHORT : Intensity.LONG;
        new TortureLoop(groups, intensity, Duration.ofMinutes(minutes), new Random(chosen), report).run();
        report.print();
        return report.harmless() ? 0 : 1;
    }
}
