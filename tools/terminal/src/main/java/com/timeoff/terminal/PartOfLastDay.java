package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** What is taken of the last day, as {@code 4 of 8 h}; empty for all of it. */
final class PartOfLastDay {

    private PartOfLastDay() {}

    static String of(JsonObject absence) {
        JsonObject part = Json.object(absence, "partOfLastDay");
        String hours = Json.text(part, "hours");
        return hours.isEmpty() ? "" : hours + " of " + Json.text(part, "of") + " h";
    }
}
