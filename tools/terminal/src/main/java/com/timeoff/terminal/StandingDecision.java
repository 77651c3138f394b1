package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The decision that an application has, which may have been there before the caller's. */
record StandingDecision(String status, ChangedBy by, String comment) {

    static StandingDecision of(JsonObject application) {
        return new StandingDecision(
                Json.text(application, "status"), by(application), Json.text(application, "comment"));
    }

    /** Behind another change it has no e-mail. */
    private static ChangedBy by(JsonObject application) {
        LastChange last = LastChange.of(application);
        return Stream.of(Decision.values()).map(Enum::name).anyMatch(last.change()::equals)
                ? last.by()
                : new ChangedBy("", Json.text(application, "processedBy"));
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
