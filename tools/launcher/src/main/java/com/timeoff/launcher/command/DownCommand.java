package com.timeoff.launcher.command;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PidRecord;
import com.timeoff.launcher.process.Signals;
import com.timeoff.launcher.suite.Orphans;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        description = "Stops the running suite, and what a killed one left behind.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    // Longer than the launcher needs for its two stages with the usual grace.
    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(60);

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Optional<ProcessHandle> launcher =
                PidRecord.read(home.home().launcher()).flatMap(PidRecord::process);
        launcher.ifPresent(process -> Signals.stop(process, "TERM", LAUNCHER_GRACE));
        List<PartName> orphans = new Orphans(home.home()).stop(Duration.ofSeconds(15));
        orphans.forEach(name -> System.out.println("Stopped " + name.label() + ", which had lost its launcher."));
        System.out.println(launcher.isPresent() || !orphans.isEmpty() ? "Stopped." : "Nothing was running.");
        return 0;
    }
}
