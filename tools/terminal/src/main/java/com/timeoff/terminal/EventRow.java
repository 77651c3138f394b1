package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** A decision or another change, as it comes, as a line of a table. */
final class EventRow {

    static final List<Column> COLUMNS = List.of(
            new Column("WHEN", 16, false),
            new Column("WHAT", 15, false),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false),
            new Column("FIRST DAY", 10, false),
            new Column("HOURS", 5, false),
            new Column("BY", 18, true),
            new Column("COMMENT", 24, true),
            new Column("ID", ShortId.LENGTH, false));

    private EventRow() {}

    static List<String> ofResult(JsonObject it, boolean abbreviated) {
        return row(
                it,
                "processedAt",
                Wording.ofStatus(Json.text(it, "status")),
                Json.text(it, "processedBy"),
                abbreviated);
    }

    static List<String> ofChange(JsonObject it, boolean abbreviated) {
        return row(
                it,
                "changedAt",
                Wording.ofChange(Json.text(it, "change")),
                ChangedBy.of(it).toString(),
                abbreviated);
    }

    private static List<String> row(JsonObject it, String when, String what, String by, boolean abbreviated) {
        String id = ApplicationRow.id(it);
        return List.of(
                LocalTimes.of(Json.text(it, when)),
                what,
                Json.text(it, "empEmail"),
                Json.text(it, "empDepartment"),
                Json.text(it, "leaveStartDate"),
                Json.text(it, "leaveDurationInHours"),
                by,
                Json.text(it, "comment"),
                abbreviated ? ShortId.of(id) : id);
    }
}
