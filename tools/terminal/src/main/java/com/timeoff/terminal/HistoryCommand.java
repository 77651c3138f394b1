package com.timeoff.terminal;

import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "history",
        description = "Shows who did what with an application, and when.",
        mixinStandardHelpOptions = true)
final class HistoryCommand extends ApplicationCommand {

    HistoryCommand() {
        super(Selection.ALL);
    }

    @Override
    void run(Screen screen) {
        String id = wholeId(service(ServiceName.MANAGER, screen), screen);
        Service reader = service(ServiceName.READER, screen);
        String path = "/leave-application-results/" + id + "/history";
        ServiceResponse answer =
                Arrival.await(() -> reader.call("GET", path, null)).orFail();
        if (json()) {
            screen.json(answer.body());
            return;
        }
        List<List<String>> rows = Json.objects(answer.json(), "items").stream()
                .map(HistoryRow::of)
                .toList();
        screen.table(HistoryRow.COLUMNS, rows);
    }
}
