package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "results",
        description = "Lists results, newest first, with what became of them since.",
        mixinStandardHelpOptions = true)
final class ResultsCommand extends ServiceCommand {

    private static final int USUAL_LIMIT = 50;

    @ArgGroup
    private Kind kind = new Kind();

    @Option(
            names = "--department",
            paramLabel = "CODE",
            completionCandidates = Departments.class,
            description = "One of ${COMPLETION-CANDIDATES} only.")
    private @Nullable String department;

    @Option(names = "--email", paramLabel = "EMAIL", description = "One employee's only.")
    private @Nullable String email;

    @Option(names = "--limit", paramLabel = "N", description = "No more than so many (default: 50).")
    private @Nullable Integer limit;

    @Option(
            names = "--follow",
            description = "Shows each decision, withdrawal, cancellation and comment as it comes, until Ctrl-C; goes on"
                    + " where a connection broke.")
    private boolean follow;

    @Override
    void run(Screen screen) {
        ResultQuery filter = new ResultQuery(kind.approved(), kind.status, Departments.code(department), address());
        Service reader = service(ServiceName.READER, screen);
        if (follow) {
            follow(reader, filter, screen);
        } else {
            list(reader, filter, screen);
        }
    }

    private @Nullable EmailAddress address() {
        try {
            return email == null ? null : EmailAddress.of(email);
        } catch (IllegalArgumentException e) {
            throw usage("--email " + e.getMessage());
        }
    }

    private void list(Service reader, ResultQuery filter, Screen screen) {
        int most = limit == null ? USUAL_LIMIT : positive(limit);
        List<ServiceResponse> pages = new Pages(reader, "/leave-application-results", filter.query()).upTo(most);
        if (json()) {
            pages.forEach(page -> screen.json(page.body()));
            return;
        }
        List<List<String>> rows = pages.stream()
                .map(Pages::items)
                .flatMap(List::stream)
                .map(it -> ResultRow.of(it, screen.isTerminal()))
                .toList();
        if (rows.isEmpty()) {
            screen.print("No results.");
        } else {
            screen.table(ResultRow.COLUMNS, rows);
        }
        if (Pages.goOn(pages)) {
            screen.note("There are more: raise --limit.");
        }
    }

    private void follow(Service reader, ResultQuery filter, Screen screen) {
        if (limit != null) {
            throw usage("--follow and --limit exclude each other");
        }
        ShownDecisions shown = new ShownDecisions();
        Table table = Table.ofUsual(EventRow.COLUMNS, screen.width());
        if (!json()) {
            screen.heading(table);
        }
        new ResultStream(reader, screen).follow(event -> {
            JsonObject data = Json.parse(event.data());
            if (!filter.lets(data) || shown.isOnceMore(event, data)) {
                return;
            }
            if (json()) {
                screen.json(event.data());
            } else {
                screen.print(table.row(
                        event.isResult()
                                ? ResultRow.of(data, screen.isTerminal())
                                : EventRow.ofChange(data, screen.isTerminal())));
            }
        });
    }

    /** One of them. */
    static final class Kind {

        @Option(names = "--approved", description = "What was approved only, whatever became of it since.")
        private boolean approvedOnly;

        @Option(names = "--declined", description = "What was declined only.")
        private boolean declinedOnly;

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                description = "Only what is so now: one of ${COMPLETION-CANDIDATES}.")
        private @Nullable LeaveStatus status;

        @Nullable Boolean approved() {
            return approvedOnly || declinedOnly ? approvedOnly : null;
        }
    }
}
