package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.Ports;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts everything and stays until Ctrl-C, which stops everything.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--port-offset", paramLabel = "N", description = "Added to every port (default: 0).")
    private int offset;

    @Option(
            names = "--secure",
            description =
                    "Broker, registry, database and services let in only whom they know, by passwords made at the first"
                            + " start: for a machine with other users.")
    private boolean secure;

    @Option(
            names = "--for-load",
            defaultValue = "${env:TIMEOFF_FOR_LOAD:-false}",
            fallbackValue = "true", // else the option is the opposite of the variable
            description = "Submissions take longer at first, and half as long after a minute or two (default: "
                    + "${DEFAULT-VALUE}).")
    private boolean forLoad;

    @Option(
            names = "--ready-within",
            paramLabel = "SECONDS",
            defaultValue = "${env:TIMEOFF_READY_WITHIN:-60}",
            description = "How long the parts may take to become ready (default: ${DEFAULT-VALUE}).")
    private long readyWithin;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "${env:TIMEOFF_GRACE:-15}",
            description = "How long a part may take to stop before it is killed (default: ${DEFAULT-VALUE}).")
    private long grace;

    @Override
    public Integer call() {
        SuiteOptions options = new SuiteOptions(
                Installation.locate(),
                home.home().path(),
                Ports.from(System.getenv(), offset),
                Duration.ofSeconds(readyWithin),
                Duration.ofSeconds(grace),
                Map.of(),
                forLoad ? Compilers.FOR_LOAD : Compilers.FOR_A_LAPTOP,
                Map.of(),
                secure);
        Console console = new Console(System.out);
        try (Suite suite = Suite.start(options, console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> console.stopping(suite), "say-stopping"));
            console.welcome(suite, home.home());
            throw suite.awaitDeath();
        }
    }
}
