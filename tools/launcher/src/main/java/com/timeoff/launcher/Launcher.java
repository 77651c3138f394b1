package com.timeoff.launcher;

import com.timeoff.launcher.command.DownCommand;
import com.timeoff.launcher.command.LogsCommand;
import com.timeoff.launcher.command.PrepareCommand;
import com.timeoff.launcher.command.ResetCommand;
import com.timeoff.launcher.command.StatusCommand;
import com.timeoff.launcher.command.UpCommand;
import com.timeoff.launcher.process.LiveParts;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./timeoff}. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not running, 4 not ready. */
@Command(
        name = "timeoff",
        description = "Runs the TimeOff suite on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "TimeOff 0.1.0",
        // Programs of their own, which the script starts.
        footer = {
            "",
            "timeoff apply, inbox, approve, decline, withdraw, cancel, keep, comment, history, results and away are the",
            "journey in a terminal: timeoff apply --help.",
            "timeoff torture [--minutes N] plays faults on a suite of its own.",
            "timeoff bench [--quick] measures a suite of its own."
        },
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            ResetCommand.class,
            LogsCommand.class,
            PrepareCommand.class,
        })
final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // also the digits, whatever the host's are
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setUsageHelpLongOptionsMaxWidth(30)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof LaunchException)) {
                        throw failure;
                    }
                    if (!LiveParts.closing()) {
                        command.getErr().println(failure.getMessage());
                    }
                    return 1;
                });
    }
}
