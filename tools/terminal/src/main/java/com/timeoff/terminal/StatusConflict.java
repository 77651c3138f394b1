package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.LeaveStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application's status does not allow what was asked: what it is now, in the words of the service, and what that allows. */
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
        status().map(StatusConflict::advice).ifPresent(lines::add);
        return CommandFailure.because(lines);
    }

    private static String advice(LeaveStatus status) {
        return switch (status) {
            case PENDING -> "To decide on it: approve or decline. To take it back: withdraw.";
            case APPROVED -> "To end approved leave: cancel.";
            case CANCELLATION_REQUESTED -> "A manager or HR grants that by cancel, or refuses it by keep.";
            case DECLINED, WITHDRAWN, CANCELLED -> "That is final.";
        };
    }
}
