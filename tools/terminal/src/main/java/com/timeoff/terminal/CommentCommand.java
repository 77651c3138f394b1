package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "comment",
        description = "Says something about an application, to all who see it.",
        mixinStandardHelpOptions = true)
final class CommentCommand extends ApplicationCommand {

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "What; asked for if missing.")
    private @Nullable String text;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Of a comment whose outcome is unknown: to send that very one again.")
    private @Nullable String key;

    CommentCommand() {
        super(Selection.ALL);
    }

    @Override
    void run(Screen screen) {
        Service manager = service(ServiceName.MANAGER, screen);
        String path = "/leave-applications/" + wholeId(manager, screen);
        JsonObject comment = new JsonObject();
        comment.addProperty("comment", givenOrAsked(text, "TEXT", Question.text("Comment", null), screen));
        Arrival.await(() -> manager.call("GET", path, null)).orFail();
        String sentWith = key != null ? key : UUID.randomUUID().toString();
        show(
                "Commented",
                new RetriedSubmission(manager, path + "/comments", "comment", screen).send(comment, sentWith),
                screen);
    }
}
