package com.timeoff.terminal;

import com.timeoff.models.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "approve", description = "Approves a pending application.", mixinStandardHelpOptions = true)
final class ApproveCommand extends DecisionCommand {

    ApproveCommand() {
        super(Decision.APPROVED, "Approved");
    }

    @Override
    @Nullable String missingComment(Screen screen) {
        return null;
    }
}
