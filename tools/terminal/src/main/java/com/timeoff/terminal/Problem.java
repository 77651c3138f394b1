package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A problem document (RFC 9457) as a person wants it: what is wrong, then field by field. */
record Problem(List<String> lines) {

    static Problem in(ServiceResponse answer) {
        JsonObject document = answer.jsonIfAny().orElseGet(JsonObject::new);
        List<String> lines = new ArrayList<>();
        lines.add(headline(answer, document));
        for (JsonObject error : Json.objects(document, "errors")) {
            lines.add("  " + Json.text(error, "field") + ": " + Json.text(error, "message"));
        }
        answer.retryAfter().ifPresent(wait -> lines.add("Try again in " + wait.toSeconds() + " s."));
        return new Problem(lines);
    }

    private static String headline(ServiceResponse answer, JsonObject document) {
        String detail = Json.text(document, "detail");
        String title = Json.text(document, "title");
        if (!detail.isEmpty()) {
            return detail;
        }
        return title.isEmpty() ? answer.from() + " answered " + answer.status() + "." : title + ".";
    }
}
