package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;

/** A decision or another change, as it comes, as a line of a table. */
final class EventRow {

    static final List<Column> COLUMNS = ResultRow.columns("WHEN", "WHAT");

    private EventRow() {}

    static List<String> ofChange(JsonObject it, boolean abbreviated) {
        String change = Wording.ofChange(Json.text(it, "change"));
        return ResultRow.of(it, "changedAt", change, ChangedBy.of(it).toString(), abbreviated);
    }
}
