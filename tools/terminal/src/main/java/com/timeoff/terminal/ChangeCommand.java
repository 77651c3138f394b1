package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.ChangeType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of an application besides its approval or decline. */
abstract class ChangeCommand extends ApplicationCommand {

    @Option(names = "--comment", paramLabel = "TEXT", description = "For the others who see it.")
    private @Nullable String comment;

    private final Set<ChangeType> changes;

    /** @param changes what the command may do */
    ChangeCommand(Selection selection, ChangeType... changes) {
        super(selection);
        this.changes = Set.of(changes);
    }

    /** @return the service's answer, whatever it is */
    abstract ServiceResponse send(String path, Service manager, Screen screen);

    /** What was done, as {@code Withdrawn}. */
    abstract String done(JsonObject application);

    @Override
    final void run(Screen screen) {
        Service manager = service(ServiceName.MANAGER, screen);
        ServiceResponse answer = send("/leave-applications/" + wholeId(manager, screen), manager, screen);
        if (StatusConflict.isIn(answer)) {
            throw new StatusConflict(answer).failure();
        }
        JsonObject application = answer.orFail().json();
        show(done(application), answer, screen);
        noteIfBefore(LastChange.of(application), new Caller(manager), screen);
    }

    final @Nullable String comment() {
        return comment;
    }

    final String requiredComment(Screen screen) {
        comment = givenOrAsked(comment, "--comment", Question.text("Comment", null), screen);
        return comment;
    }

    final JsonObject body() {
        JsonObject body = new JsonObject();
        body.addProperty("comment", comment);
        return body;
    }

    /** The caller's own with the same words is the same: an answer may have been lost. */
    private void noteIfBefore(LastChange last, Caller caller, Screen screen) {
        if (changes.stream().map(Enum::name).noneMatch(last.change()::equals)) {
            return;
        }
        boolean own = last.by().is(caller);
        if (!own || !(last.comment().isEmpty() || last.comment().equals(comment))) {
            screen.note(last.sentence(own));
        }
    }
}
