package com.timeoff.terminal;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.process.Printable;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program behind {@code ./timeoff apply} and its like. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 a
 * service cannot be reached.
 */
@Command(
        name = "timeoff",
        description = "Applies for leave, decides, takes back, shows results, who is away and which mails one gets.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            ApplyCommand.class,
            InboxCommand.class,
            ApproveCommand.class,
            DeclineCommand.class,
            WithdrawCommand.class,
            CancelCommand.class,
            KeepCommand.class,
            CommentCommand.class,
            HistoryCommand.class,
            ResultsCommand.class,
            AwayCommand.class,
            NotificationsCommand.class,
        })
final class TimeoffTerminal {

    private TimeoffTerminal() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // also the digits, whatever the host's are
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TimeoffTerminal())
                .setUsageHelpLongOptionsMaxWidth(30)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CommandFailure known) {
                        known.lines().stream().map(Printable::line).forEach(command.getErr()::println);
                        return known.exitCode();
                    }
                    if (failure instanceof LaunchException) {
                        command.getErr().println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                });
    }
}
