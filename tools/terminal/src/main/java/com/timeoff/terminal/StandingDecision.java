package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import java.util.Locale;
import java.util.Optional;

/** The decision that an application has, which may have been there before the caller's. */
record StandingDecision(String status, String by, String comment) {

    static StandingDecision of(JsonObject application) {
        return new StandingDecision(
                Json.text(application, "status"),
                Json.text(application, "processedBy"),
                Json.text(application, "comment"));
    }

    /** Leave that is cancelled, or is to be, was approved. */
    private Optional<Decision> decision() {
        return LeaveStatus.named(status).flatMap(LeaveStatus::decision);
    }

    /** Whose it is, and with which words. */
    String sentence(boolean own) {
        String done = decision().map(Enum::name).orElse(status).toLowerCase(Locale.ROOT);
        String sentence = (own ? "You" : by) + " had " + done + " it before";
        return sentence + (comment.isEmpty() ? "." : ": " + comment);
    }
}
