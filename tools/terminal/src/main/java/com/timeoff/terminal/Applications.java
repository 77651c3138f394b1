package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A selection of the manager-service's applications. */
record Applications(Service manager, Selection selection) {

    private static final int WHOLE_ID = 36;

    /** For somebody who has to choose one. */
    void show(Screen screen) {
        List<JsonObject> applications = items(selection.shown()).toList();
        if (applications.isEmpty()) {
            screen.print("There are no " + selection.text() + ".");
        } else {
            new ApplicationTable(applications).show(screen);
        }
    }

    /** The first one's id, as proposed where none is given. */
    @Nullable String first() {
        return items(1).map(ApplicationRow::id).findFirst().orElse(null);
    }

    /**
     * The whole id of one that begins so.
     *
     * @throws CommandFailure unless exactly one does
     */
    String idBeginningWith(String beginning) {
        if (beginning.length() == WHOLE_ID) {
            return beginning;
        }
        String prefix = beginning.toLowerCase(Locale.ROOT);
        List<String> found = items(selection.limit())
                .map(ApplicationRow::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
        String among = " with \"" + beginning + "\" among the " + selection.text();
        if (found.isEmpty()) {
            throw CommandFailure.because("No id begins" + among + ".");
        }
        if (found.size() > 1) {
            throw CommandFailure.because(Stream.concat(
                            Stream.of("Several ids begin" + among + ":"),
                            found.stream().map(id -> "  " + id))
                    .toList());
        }
        return found.get(0);
    }

    private Stream<JsonObject> items(int limit) {
        return selection.queries().stream()
                .map(query -> new Pages(manager, "/leave-applications", query).upTo(limit))
                .flatMap(List::stream)
                .map(Pages::items)
                .flatMap(List::stream);
    }
}
