package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** An approval is refused, since its person has approved leave on the same days: which, and what can be done. */
record OverlapConflict(ServiceResponse answer) {

    private static final String TYPE = "urn:timeoff:problem:overlaps-approved-leave";

    static boolean isIn(ServiceResponse answer) {
        return Json.text(document(answer), "type").equals(TYPE);
    }

    CommandFailure failure() {
        List<String> lines = new ArrayList<>(Problem.in(answer).lines());
        Json.objects(document(answer), "overlaps").stream()
                .map(it -> "  " + Overlap.of(it).text(false))
                .forEach(lines::add);
        lines.add("Decline this one, or cancel the other first.");
        return CommandFailure.because(lines);
    }

    private static JsonObject document(ServiceResponse answer) {
        return answer.jsonIfAny().orElseGet(JsonObject::new);
    }
}
