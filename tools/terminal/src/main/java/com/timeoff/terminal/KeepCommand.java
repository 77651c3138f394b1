package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.ChangeType;
import picocli.CommandLine.Command;

@Command(
        name = "keep",
        description = "Refuses to cancel approved leave, which stays approved; whoever asked wants to know why.",
        mixinStandardHelpOptions = true)
final class KeepCommand extends ChangeCommand {

    KeepCommand() {
        super(Selection.CANCELLATION_REQUESTED, ChangeType.CANCELLATION_REFUSED);
    }

    @Override
    ServiceResponse send(String path, Service manager, Screen screen) {
        requiredComment(screen);
        JsonObject refused = body();
        refused.addProperty("decision", "DECLINED");
        return Arrival.await(() -> manager.call("PUT", path + "/cancellation/decision", refused));
    }

    @Override
    String done(JsonObject application) {
        return "Kept";
    }
}
