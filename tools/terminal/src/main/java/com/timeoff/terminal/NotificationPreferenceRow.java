package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;
import java.util.Locale;

/** Whether somebody wants mails of one kind, as a line of a table. */
final class NotificationPreferenceRow {

    static final List<Column> COLUMNS =
            List.of(new Column("KIND", 8, false), new Column("MAIL", 4, false), new Column("TELLS", 60, true));

    private NotificationPreferenceRow() {}

    static List<String> of(JsonObject it) {
        String kind = Json.text(it, "kind");
        return List.of(
                kind.toLowerCase(Locale.ROOT),
                Json.text(it, "mail").equals("true") ? "on" : "off",
                NotificationKind.meaningOf(kind));
    }
}
