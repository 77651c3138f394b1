package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** Approved leave that somebody asks to cancel, as a line of a table: with what was said last. */
final class CancellationRequestRow {

    static final List<Column> COLUMNS = List.of(
            new Column("ID", ShortId.LENGTH, false),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false),
            new Column("FIRST DAY", 10, false),
            new Column("HOURS", 5, false),
            new Column("CHANGED", 16, false),
            new Column("COMMENT", 24, true));

    private CancellationRequestRow() {}

    static List<String> of(JsonObject it, boolean abbreviated) {
        String id = ApplicationRow.id(it);
        JsonObject last = Json.object(it, "lastChange");
        return List.of(
                abbreviated ? ShortId.of(id) : id,
                Json.text(it, "empEmail"),
                Json.text(it, "empDepartment"),
                Json.text(it, "leaveStartDate"),
                Json.text(it, "leaveDurationInHours"),
                LocalTimes.of(Json.text(last, "changedAt")),
                Json.text(last, "comment"));
    }
}
