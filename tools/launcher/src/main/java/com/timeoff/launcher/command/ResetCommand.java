package com.timeoff.launcher.command;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.home.HomeLock;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Orphans;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset",
        description = "Erases all data: topics, schemas, databases, logs. Refuses while the suite runs.",
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Home where = home.home();
        if (!Files.exists(where.path())) {
            System.out.println("Nothing to erase at " + where.path());
            return 0;
        }
        // Held while erasing, so that no suite starts meanwhile.
        try (HomeLock lock = HomeLock.take(where)) {
            List<PartName> orphans = new Orphans(where).alive();
            if (!orphans.isEmpty()) {
                throw new LaunchException("Still running: "
                        + String.join(
                                ", ", orphans.stream().map(PartName::label).toList())
                        + ". Stop it with ./timeoff down");
            }
            where.erase();
        }
        System.out.println("Erased " + where.path());
        return 0;
    }
}
