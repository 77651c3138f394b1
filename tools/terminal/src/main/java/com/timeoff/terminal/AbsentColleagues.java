package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who else of the department is away on the days of an application.
 *
 * @param unlisted how many more there are than the service lists
 */
record AbsentColleagues(List<JsonObject> listed, int unlisted) {

    static AbsentColleagues of(JsonObject application) {
        List<JsonObject> listed = Json.objects(application, "away");
        return new AbsentColleagues(listed, Json.number(application, "awayCount", listed.size()) - listed.size());
    }

    List<String> lines() {
        Stream<String> more = unlisted > 0 ? Stream.of("and " + unlisted + " more") : Stream.empty();
        return Stream.concat(listed.stream().map(AbsentColleagues::line), more).toList();
    }

    private static String line(JsonObject it) {
        LeavePeriod period = LeavePeriod.of(it, "firstDay", "lastDay");
        String part = PartOfLastDay.of(it);
        String status = Json.text(it, "status");
        return period + ", " + Json.text(it, "name")
                + (part.isEmpty() ? "" : ", " + part + (period.isOneDay() ? "" : " on the last day"))
                + (status.equals("CANCELLATION_REQUESTED") ? ", " + Wording.ofStatus(status) : "");
    }
}
