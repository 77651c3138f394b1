package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** A result, with what became of it since, as a line of a table. */
final class ResultRow {

    static final List<Column> COLUMNS = List.of(
            new Column("DECIDED", 16, false),
            new Column("STATUS", 15, false),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false),
            new Column("FIRST DAY", 10, false),
            new Column("HOURS", 5, false),
            new Column("BY", 18, true),
            new Column("COMMENT", 24, true),
            new Column("ID", ShortId.LENGTH, false));

    private ResultRow() {}

    static List<String> of(JsonObject it, boolean abbreviated) {
        String id = ApplicationRow.id(it);
        return List.of(
                LocalTimes.of(Json.text(it, "processedAt")),
                Wording.ofStatus(Json.text(it, "status")),
                Json.text(it, "empEmail"),
                Json.text(it, "empDepartment"),
                Json.text(it, "leaveStartDate"),
                Json.text(it, "leaveDurationInHours"),
                Json.text(it, "processedBy"),
                Json.text(it, "comment"),
                abbreviated ? ShortId.of(id) : id);
    }
}
