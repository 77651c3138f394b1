package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** What happened to an application last, which may have been before the caller's command. */
record LastChange(String change, ChangedBy by, String comment) {

    static LastChange of(JsonObject application) {
        JsonObject last = Json.object(application, "lastChange");
        return new LastChange(Json.text(last, "change"), ChangedBy.of(last), Json.text(last, "comment"));
    }

    /** Whose it is, and with which words. */
    String sentence(boolean own) {
        String done = change.equals("CANCELLATION_REQUESTED") ? "asked to cancel it" : Wording.ofChange(change) + " it";
        return (own ? "You" : by) + " had " + done + " before" + (comment.isEmpty() ? "." : ": " + comment);
    }
}
