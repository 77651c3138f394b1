package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.List;

/** Which days some hours of leave take, and how many hours of each. */
record WorkingDays(LeavePeriod period, int hours, List<JsonObject> days) {

    static WorkingDays of(JsonObject answer) {
        return new WorkingDays(
                LeavePeriod.of(answer, "firstDay", "lastDay"),
                Json.number(answer, "hours", 0),
                Json.objects(answer, "days"));
    }

    String sentence() {
        return period + ": " + Wording.count(String.valueOf(days.size()), "working day") + ", "
                + Wording.count(String.valueOf(hours), "hour") + lastDay();
    }

    /** Only that may be taken in part. */
    private String lastDay() {
        if (days.isEmpty()) {
            return "";
        }
        JsonObject last = days.get(days.size() - 1);
        String taken = Json.text(last, "hours");
        String of = Json.text(last, "of");
        return taken.equals(of) ? "" : " (" + taken + " of " + of + (days.size() > 1 ? " on the last day)" : ")");
    }
}
