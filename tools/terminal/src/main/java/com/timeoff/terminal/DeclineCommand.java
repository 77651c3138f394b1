package com.timeoff.terminal;

import com.timeoff.models.Decision;
import picocli.CommandLine.Command;

@Command(
        name = "decline",
        description = "Declines a pending application; whoever applied wants to know why.",
        mixinStandardHelpOptions = true)
final class DeclineCommand extends DecisionCommand {

    DeclineCommand() {
        super(Decision.DECLINED, "Declined");
    }

    @Override
    String missingComment(Screen screen) {
        return givenOrAsked(null, "--comment", Question.text("Comment", null), screen);
    }
}
