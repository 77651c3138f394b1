package com.timeoff.terminal;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approving and declining differ in little. */
abstract class DecisionCommand extends ServiceCommand {

    private static final int CONFLICT = 409;

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
        String path = "/leave-applications/" + wholeId(new Inbox(manager), screen);
        String words = comment != null ? comment : missingComment(screen);
        JsonObject body = new JsonObject();
        body.addProperty("decision", decision);
        body.addProperty("comment", words);
        ServiceResponse answer = manager.put(path + "/decision", body);
        if (answer.status() == CONFLICT) {
            StandingDecision otherwise = StandingDecision.of(manager.get(path).json());
            throw CommandFailure.because(otherwise.sentence(isCaller(otherwise.by(), manager)));
        }
        JsonObject application = answer.orFail().json();
        if (json()) {
            screen.json(answer.body());
        } else {
            screen.print(sentence(application));
        }
        noteIfBefore(StandingDecision.of(application), words == null ? "" : words, manager, screen);
    }

    /**
     * The caller's own with the same words is the same: an answer may have been lost. No words are what the service makes
     * of some with nothing to read in them.
     */
    private static void noteIfBefore(StandingDecision standing, String words, Service manager, Screen screen) {
        boolean own = isCaller(standing.by(), manager);
        if (!own || !(standing.comment().isEmpty() || standing.comment().equals(words))) {
            screen.note(standing.sentence(own));
        }
    }

    /** Services write a name where they know one; they are asked for it only where the e-mail does not tell. */
    private static boolean isCaller(String by, Service manager) {
        if (by.equals(manager.credentials().user())) {
            return true;
        }
        JsonObject me = manager.get("/me").json();
        String name = Json.text(me, "name");
        return by.equals(name.isBlank() ? Json.text(me, "email") : name);
    }

    private String wholeId(Inbox inbox, Screen screen) {
        if (id == null && screen.prompt().isPresent()) {
            inbox.show(null, false, Integer.MAX_VALUE, false, screen);
            id = givenOrAsked(null, "ID", Question.text("ID", inbox.oldest()), screen);
        }
        String given = givenOrAsked(id, "ID", Question.text("ID", null), screen);
        if (!given.matches("[0-9a-fA-F-]{1,36}")) {
            throw usage("\"" + given + "\" is no id of an application");
        }
        return inbox.idBeginningWith(given);
    }

    private String sentence(JsonObject application) {
        return "%s: %s, %s, %s hours from %s (%s)"
                .formatted(
                        done,
                        Json.text(application, "empEmail"),
                        Json.text(application, "empDepartment"),
                        Json.text(application, "leaveDurationInHours"),
                        Json.text(application, "leaveStartDate"),
                        Json.text(application, "applicationId"));
    }
}
