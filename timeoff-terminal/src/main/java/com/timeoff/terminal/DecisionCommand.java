package com.timeoff.terminal;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approving and declining differ in little. */
abstract class DecisionCommand extends ServiceCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Of a pending application, or how it begins; asked for if missing.")
    private @Nullable String id;

    @Option(names = "--comment", paramLabel = "TEXT", description = "For the employee.")
    private @Nullable String comment;

    private final String decision;
    private final String done;

    DecisionCommand(String decision, String done) {
        this.decision = decision;
        this.done = done;
    }

    /** What goes with the decision if nothing was given. */
    abstract @Nullable String missingComment(Screen screen);

    @Override
    final void run(Screen screen) {
        Service manager = service(ServiceName.MANAGER, screen);
        String whole = wholeId(new Inbox(manager), screen);
        JsonObject body = new JsonObject();
        body.addProperty("decision", decision);
        body.addProperty("comment", comment != null ? comment : missingComment(screen));
        Answer answer = manager.put("/leave-applications/" + whole + "/decision", body);
        screen.print(json() ? answer.body() : sentence(answer.json()));
    }

    private String wholeId(Inbox inbox, Screen screen) {
        if (id == null && screen.prompt().isPresent()) {
            inbox.show(null, Integer.MAX_VALUE, false, screen);
            id = givenOrAsked(null, "ID", Question.text("ID", inbox.oldest()), screen);
        }
        String given = givenOrAsked(id, "ID", Question.text("ID", null), screen);
        if (!given.matches("[0-9a-fA-F-]{1,36}")) {
            throw usage("\"" + given + "\" is no id of an application");
        }
        return inbox.idBeginningWith(given);
    }

    private String sentence(JsonObject application) {
        return Printable.of("%s: %s, %s, %s hours from %s (%s)"
                .formatted(
                        done,
                        Json.text(application, "empEmail"),
                        Json.text(application, "empDepartment"),
                        Json.text(application, "leaveDurationInHours"),
                        Json.text(application, "leaveStartDate"),
                        Json.text(application, "applicationId")));
    }
}
