package com.timeoff.terminal;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** What is about one application. */
abstract class ApplicationCommand extends ServiceCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Of an application, or how it begins; asked for if missing.")
    private @Nullable String id;

    private final Selection selection;

    /** @param selection among which an abbreviated id is looked for */
    ApplicationCommand(Selection selection) {
        this.selection = selection;
    }

    final String wholeId(Service manager, Screen screen) {
        Applications applications = new Applications(manager, selection);
        if (id == null && screen.prompt().isPresent()) {
            applications.show(screen);
            id = givenOrAsked(null, "ID", Question.text("ID", applications.first()), screen);
        }
        String given = givenOrAsked(id, "ID", Question.text("ID", null), screen);
        if (!given.matches("[0-9a-fA-F-]{1,36}")) {
            throw usage("\"" + given + "\" is no id of an application");
        }
        return applications.idBeginningWith(given);
    }

    /** @param done what was done, as {@code Approved} */
    final void show(String done, ServiceResponse answer, Screen screen) {
        JsonObject application = answer.json();
        if (json()) {
            screen.json(answer.body());
            return;
        }
        String first = Json.text(application, "leaveStartDate");
        String last = Json.text(application, "lastDay");
        screen.print("%s: %s, %s, %s hours from %s%s (%s)"
                .formatted(
                        done,
                        Json.text(application, "empEmail"),
                        Json.text(application, "empDepartment"),
                        Json.text(application, "leaveDurationInHours"),
                        first,
                        last.isEmpty() || last.equals(first) ? "" : " to " + last,
                        ApplicationRow.id(application)));
    }
}
