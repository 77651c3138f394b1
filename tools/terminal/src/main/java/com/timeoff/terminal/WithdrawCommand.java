package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.ChangeType;
import picocli.CommandLine.Command;

@Command(name = "withdraw", description = "Takes a pending application back.", mixinStandardHelpOptions = true)
final class WithdrawCommand extends ChangeCommand {

    WithdrawCommand() {
        super(Selection.PENDING, ChangeType.WITHDRAWN);
    }

    @Override
    ServiceResponse send(String path, Service manager, Screen screen) {
        return Arrival.await(() -> manager.call("PUT", path + "/withdrawal", body()));
    }

    @Override
    String done(JsonObject application) {
        return "Withdrawn";
    }
}
