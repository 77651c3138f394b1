package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.ChangeType;
import com.timeoff.models.LeaveStatus;
import picocli.CommandLine.Command;

@Command(
        name = "cancel",
        description = "Cancels approved leave, or asks for it where a manager must agree; by a manager or HR, it also"
                + " grants what an employee asked for. Another's leave is not cancelled without a comment.",
        mixinStandardHelpOptions = true)
final class CancelCommand extends ChangeCommand {

    CancelCommand() {
        super(Selection.APPROVED, ChangeType.CANCELLATION_REQUESTED, ChangeType.CANCELLED);
    }

    @Override
    ServiceResponse send(String path, Service manager, Screen screen) {
        JsonObject application =
                Arrival.await(() -> manager.call("GET", path, null)).orFail().json();
        boolean own = new Caller(manager).is(Json.text(application, "empEmail"));
        // Granted again it stays cancelled, and needs no comment.
        if (!own && (is(LeaveStatus.CANCELLATION_REQUESTED, application) || is(LeaveStatus.CANCELLED, application))) {
            JsonObject granted = body();
            granted.addProperty("decision", "APPROVED");
            return manager.call("PUT", path + "/cancellation/decision", granted);
        }
        if (!own && is(LeaveStatus.APPROVED, application)) {
            requiredComment(screen);
        }
        return manager.call("PUT", path + "/cancellation", body());
    }

    @Override
    String done(JsonObject application) {
        return is(LeaveStatus.CANCELLATION_REQUESTED, application) ? "Asked to cancel" : "Cancelled";
    }

    private static boolean is(LeaveStatus status, JsonObject application) {
        return Json.text(application, "status").equals(status.name());
    }
}
