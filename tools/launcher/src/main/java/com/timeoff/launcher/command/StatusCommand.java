package com.timeoff.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Shows each part. Exit code 0: all are ready, 3: not running, 4: some are not.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        StatusTable table = StatusTable.of(home.home());
        System.out.print(table);
        if (!table.running()) {
            System.out.println(
                    table.orphaned() ? "The launcher is gone; ./timeoff down stops the rest." : "Not running.");
            return 3;
        }
        return table.ready() ? 0 : 4;
    }
}
