package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "away", description = "Lists who is away, by the first day.", mixinStandardHelpOptions = true)
final class AwayCommand extends ServiceCommand {

    private static final int USUAL_DAYS = 30;
    private static final int LARGEST_LIMIT = 2000;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-12-01 (default: today).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day, within a year (default: the 30th from the first on).")
    private @Nullable LocalDate to;

    @Option(
            names = "--department",
            paramLabel = "CODE",
            completionCandidates = Departments.class,
            description = "One of ${COMPLETION-CANDIDATES} only.")
    private @Nullable String department;

    @Override
    void run(Screen screen) {
        LocalDate first = from != null ? from : LocalDate.now();
        LocalDate last = to != null ? to : first.plusDays(USUAL_DAYS - 1);
        ServiceResponse answer = service(ServiceName.READER, screen)
                .get(Query.EMPTY
                        .with("from", first)
                        .with("to", last)
                        .with("department", Departments.code(department))
                        .with("limit", LARGEST_LIMIT)
                        .on("/absences"));
        if (json()) {
            screen.json(answer.body());
            return;
        }
        JsonObject absences = answer.json();
        List<List<String>> rows = Json.objects(absences, "items").stream()
                .map(it -> AbsenceRow.of(it, screen.isTerminal()))
                .toList();
        if (rows.isEmpty()) {
            screen.print("Nobody whose leave you may see is away: " + new LeavePeriod(first.toString(), last.toString())
                    + ".");
        } else {
            screen.table(AbsenceRow.COLUMNS, rows);
        }
        if (Json.text(absences, "complete").equals("false")) {
            screen.note("There are more: shorten the time by --to.");
        }
    }
}
