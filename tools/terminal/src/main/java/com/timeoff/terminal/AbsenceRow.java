package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** An absence as a line of a table. Of colleagues only name and days are known. */
final class AbsenceRow {

    static final List<Column> COLUMNS = List.of(
            new Column("FIRST DAY", 10, false),
            new Column("LAST DAY", 10, false),
            new Column("PART", 8, false, true),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false, true),
            new Column("STATUS", 15, false),
            new Column("ID", ShortId.LENGTH, false));

    private AbsenceRow() {}

    static List<String> of(JsonObject it, boolean abbreviated) {
        String id = ApplicationRow.id(it);
        return List.of(
                Json.text(it, "firstDay"),
                Json.text(it, "lastDay"),
                PartOfLastDay.of(it),
                new ChangedBy(Json.text(it, "empEmail"), Json.text(it, "name")).toString(),
                Json.text(it, "empDepartment"),
                Wording.ofStatus(Json.text(it, "status")),
                abbreviated ? ShortId.of(id) : id);
    }
}
