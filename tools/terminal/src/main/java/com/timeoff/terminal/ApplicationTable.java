package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.List;

/** Applications, and below each what else there is on its days. */
record ApplicationTable(List<JsonObject> applications) {

    void show(Screen screen) {
        List<List<String>> rows = applications.stream()
                .map(it -> ApplicationRow.of(it, screen.isTerminal()))
                .toList();
        Table table = Table.of(ApplicationRow.COLUMNS, rows, screen.width());
        screen.heading(table);
        for (int i = 0; i < rows.size(); i++) {
            screen.print(table.row(rows.get(i)));
            details(applications.get(i), screen);
        }
    }

    private static void details(JsonObject application, Screen screen) {
        for (JsonObject overlap : Json.objects(application, "overlaps")) {
            screen.detail("overlaps  " + Overlap.of(overlap).text(screen.isTerminal()));
        }
        AbsentColleagues.of(application).lines().forEach(it -> screen.detail("away      " + it));
    }
}
