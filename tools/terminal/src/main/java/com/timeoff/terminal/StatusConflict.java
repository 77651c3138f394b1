package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.LeaveStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application's status does not allow what was asked: what it is now, and what that allows. */
record StatusConflict(ServiceResponse answer) {

    private static final int CONFLICT = 409;

    static boolean isIn(ServiceResponse answer) {
        return answer.status() == CONFLICT;
    }

    /** Empty where the service does not say. */
    Optional<LeaveStatus> status() {
        JsonObject document = answer.jsonIfAny().orElseGet(JsonObject::new);
        return LeaveStatus.named(Json.text(document, "applicationStatus"));
    }

    CommandFailure failure() {
        List<String> lines = new ArrayList<>(Problem.in(answer).lines());
        status().ifPresent(status -> lines.add("It is " + Wording.ofStatus(status.name()) + " now" + advice(status)));
        return CommandFailure.because(lines);
    }

    private static String advice(LeaveStatus status) {
        return switch (status) {
            case PENDING -> ": approve or decline decides on it, withdraw takes it back.";
            case APPROVED -> ": cancel ends approved leave.";
            case CANCELLATION_REQUESTED -> ": cancel grants that, keep refuses it.";
            case DECLINED, WITHDRAWN, CANCELLED -> ", which is final.";
        };
    }
}
