package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.terminal.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pending applications. */
record Inbox(Service manager) {

    private static final int WHOLE_ID = 36;
    private static final int SHORT_ID = 8;

    private static final List<Column> COLUMNS = List.of(
            new Column("ID", SHORT_ID, false),
            new Column("EMPLOYEE", 24, true),
            new Column("DEPARTMENT", 10, false),
            new Column("FIRST DAY", 10, false),
            new Column("HOURS", 5, false),
            new Column("SUBMITTED", 16, false),
            new Column("NOTE", 24, true));

    /** One JSON document a page. */
    void show(@Nullable String department, boolean newestFirst, int limit, boolean json, Screen screen) {
        List<ServiceResponse> pages = pending(department, newestFirst, limit);
        if (json) {
            pages.forEach(page -> screen.json(page.body()));
            return;
        }
        List<List<String>> rows =
                items(pages).map(it -> row(it, screen.isTerminal())).toList();
        if (rows.isEmpty()) {
            screen.print("Nothing waits for you.");
        } else {
            screen.table(COLUMNS, rows);
        }
        if (!Pages.next(pages.get(pages.size() - 1)).isEmpty()) {
            screen.note("There are more: raise --limit.");
        }
    }

    /** The oldest one's id, as proposed where none is given. */
    @Nullable String oldest() {
        return items(pending(null, false, 1)).map(Inbox::id).findFirst().orElse(null);
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
        List<String> found = items(pending(null, false, Integer.MAX_VALUE))
                .map(Inbox::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
        if (found.isEmpty()) {
            throw CommandFailure.because("No pending application's id begins with \"" + beginning + "\".");
        }
        if (found.size() > 1) {
            throw CommandFailure.because(Stream.concat(
                            Stream.of("Several pending applications' ids begin with \"" + beginning + "\":"),
                            found.stream().map(id -> "  " + id))
                    .toList());
        }
        return found.get(0);
    }

    private List<ServiceResponse> pending(@Nullable String department, boolean newestFirst, int limit) {
        Query query = Query.EMPTY
                .with("status", "PENDING")
                .with("department", Departments.code(department))
                .with("order", newestFirst ? "NEWEST" : null);
        return new Pages(manager, "/leave-applications", query).upTo(limit);
    }

    private static Stream<JsonObject> items(List<ServiceResponse> pages) {
        return pages.stream().map(Pages::items).flatMap(List::stream);
    }

    private static String id(JsonObject application) {
        return Json.text(application, "applicationId");
    }

    /** On a terminal the beginning of the id is enough for a person. */
    private static List<String> row(JsonObject it, boolean abbreviated) {
        String id = id(it);
        return List.of(
                abbreviated && id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id,
                Json.text(it, "empEmail"),
                Json.text(it, "empDepartment"),
                Json.text(it, "leaveStartDate"),
                Json.text(it, "leaveDurationInHours"),
                LocalTimes.of(Json.text(it, "submittedAt")),
                Json.text(it, "note"));
    }
}
