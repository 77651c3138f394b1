package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** What happened to an application, as a line of a table. */
final class HistoryRow {

    static final List<Column> COLUMNS = List.of(
            new Column("WHEN", 16, false),
            new Column("WHAT", 15, false),
            new Column("BY", 24, true),
            new Column("COMMENT", 40, true));

    private HistoryRow() {}

    static List<String> of(JsonObject it) {
        return List.of(
                LocalTimes.of(Json.text(it, "changedAt")),
                Wording.ofChange(Json.text(it, "change")),
                ChangedBy.of(it).toString(),
                Json.text(it, "comment"));
    }
}
