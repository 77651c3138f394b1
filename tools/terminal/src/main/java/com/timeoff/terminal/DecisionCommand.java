package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Approving and declining differ in little. */
abstract class DecisionCommand extends ApplicationCommand {

    @Option(names = "--comment", paramLabel = "TEXT", description = "For the employee.")
    private @Nullable String comment;

    private final Decision decision;
    private final String done;

    DecisionCommand(Decision decision, String done) {
        super(Selection.PENDING);
        this.decision = decision;
        this.done = done;
    }

    /** What goes with the decision if nothing was given. */
    abstract @Nullable String missingComment(Screen screen);

    @Override
    final void run(Screen screen) {
        Service manager = service(ServiceName.MANAGER, screen);
        String path = "/leave-applications/" + wholeId(manager, screen);
        String words = comment != null ? comment : missingComment(screen);
        JsonObject body = new JsonObject();
        body.addProperty("decision", decision.name());
        body.addProperty("comment", words);
        ServiceResponse answer = Arrival.await(() -> manager.call("PUT", path + "/decision", body));
        if (OverlapConflict.isIn(answer)) {
            throw new OverlapConflict(answer).failure();
        }
        if (StatusConflict.isIn(answer)) {
            throw otherwise(new StatusConflict(answer), path, manager);
        }
        show(done, answer.orFail(), screen);
        noteIfBefore(StandingDecision.of(answer.json()), words == null ? "" : words, new Caller(manager), screen);
    }

    private static CommandFailure otherwise(StatusConflict conflict, String path, Service manager) {
        boolean decided = conflict.status()
                .map(it -> it == LeaveStatus.APPROVED || it == LeaveStatus.DECLINED)
                .orElse(true);
        if (!decided) {
            return conflict.failure();
        }
        StandingDecision standing = StandingDecision.of(manager.get(path).json());
        return CommandFailure.because(standing.sentence(standing.by().is(new Caller(manager))));
    }

    /**
     * The caller's own with the same words is the same: an answer may have been lost. No words are what the service makes
     * of some with nothing to read in them.
     */
    private static void noteIfBefore(StandingDecision standing, String words, Caller caller, Screen screen) {
        boolean own = standing.by().is(caller);
        if (!own || !(standing.comment().isEmpty() || standing.comment().equals(words))) {
            screen.note(standing.sentence(own));
        }
    }
}
