package com.timeoff.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "approve", description = "Approves a pending application.", mixinStandardHelpOptions = true)
final class ApproveCommand extends DecisionCommand {

    ApproveCommand() {
        super("APPROVED", "Approved");
    }

    @Override
    @Nullable String missingComment(Screen screen) {
        return null;
    }
}
