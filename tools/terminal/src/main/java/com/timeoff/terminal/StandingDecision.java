package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** The decision that an application has, which may have been there before the caller's. */
record StandingDecision(String status, String by, String comment) {

    static StandingDecision of(JsonObject application) {
        return new StandingDecision(
                Json.text(application, "status"),
                Json.text(application, "processedBy"),
                Json.text(application, "comment"));
    }

    /** Whose it is, and with which words. */
    String sentence(boolean own) {
        String done = status.equals("APPROVED") ? "approved" : "declined";
        String sentence = (own ? "You" : by) + " had " + done + " it before";
        return sentence + (comment.isEmpty() ? "." : ": " + comment);
    }
}
