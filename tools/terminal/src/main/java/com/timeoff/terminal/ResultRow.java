package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** A result, with what became of it since, as a line of a table. */
final class ResultRow {

    static final List<Column> COLUMNS = columns("DECIDED", "STATUS");

    private ResultRow() {}

    /** @param when and what: the titles of the first two */
    static List<Column> columns(String when, String what) {
        return List.of(
                new Column(when, 16, false),
                new Column(what, 15, false),
                new Column("EMPLOYEE", 24, true),
                new Column("DEPARTMENT", 10, false),
                new Column("FIRST DAY", 10, false),
                new Column("HOURS", 5, false),
                new Column("BY", 18, true),
                new Column("COMMENT", 24, true),
                new Column("ID", ShortId.LENGTH, false));
    }

    static List<String> of(JsonObject it, boolean abbreviated) {
        String status = Wording.ofStatus(Json.text(it, "status"));
        return of(it, "processedAt", status, Json.text(it, "processedBy"), abbreviated);
    }

    /** @param when the name of the field with its time */
    static List<String> of(JsonObject it, String when, String what, String by, boolean abbreviated) {
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
