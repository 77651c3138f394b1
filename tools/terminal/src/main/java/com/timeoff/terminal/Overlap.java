package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** Another application of the same person for some of the same hours. */
record Overlap(LeavePeriod period, String hours, String status, String id) {

    static Overlap of(JsonObject it) {
        return new Overlap(
                LeavePeriod.of(it, "leaveStartDate", "lastDay"),
                Json.text(it, "leaveDurationInHours"),
                Json.text(it, "status"),
                ApplicationRow.id(it));
    }

    String text(boolean abbreviated) {
        return period + ", " + hours + " h (" + (abbreviated ? ShortId.of(id) : id) + "), " + Wording.ofStatus(status);
    }
}
