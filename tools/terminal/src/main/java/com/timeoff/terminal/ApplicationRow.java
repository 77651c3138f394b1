package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** An application as a line of a table. */
final class ApplicationRow {

    static final List<Column> COLUMNS = List.of(
            new Column("ID", ShortId.LENGTH, false),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false, true),
            new Column("FIRST DAY", 10, false),
            new Column("LAST DAY", 10, false),
            new Column("DAYS", 4, false),
            new Column("HOURS", 5, false),
            new Column("SUBMITTED", 16, false, true),
            new Column("NOTE", 24, true));

    private ApplicationRow() {}

    static List<String> of(JsonObject it, boolean abbreviated) {
        return List.of(
                abbreviated ? ShortId.of(id(it)) : id(it),
                Json.text(it, "empEmail"),
                Json.text(it, "empDepartment"),
                Json.text(it, "leaveStartDate"),
                Json.text(it, "lastDay"),
                Json.text(it, "workingDays"),
                Json.text(it, "leaveDurationInHours"),
                LocalTimes.of(Json.text(it, "submittedAt")),
                Json.text(it, "note"));
    }

    static String id(JsonObject application) {
        return Json.text(application, "applicationId");
    }
}
