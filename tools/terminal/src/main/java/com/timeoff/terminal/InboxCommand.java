package com.timeoff.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "inbox",
        description =
                "Lists what waits for your decision, oldest first unless told otherwise: applications, then requests"
                        + " to cancel.",
        mixinStandardHelpOptions = true)
final class InboxCommand extends ServiceCommand {

    @Option(
            names = "--department",
            paramLabel = "CODE",
            completionCandidates = Departments.class,
            description = "One of ${COMPLETION-CANDIDATES} only.")
    private @Nullable String department;

    @Option(names = "--newest-first", description = "From the other end.")
    private boolean newestFirst;

    @Option(names = "--limit", paramLabel = "N", description = "No more than so many of each (default: all).")
    private int limit = Integer.MAX_VALUE;

    @Override
    void run(Screen screen) {
        new Inbox(service(ServiceName.MANAGER, screen), department, newestFirst, positive(limit)).show(json(), screen);
    }
}
