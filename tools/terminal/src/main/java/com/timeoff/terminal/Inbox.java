package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.LeaveStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for a manager: pending applications, and approved ones that somebody asks to cancel. */
record Inbox(Service manager, @Nullable String department, boolean newestFirst, int limit) {

    /** A table for each kind, or one JSON document a page. */
    void show(boolean json, Screen screen) {
        List<ServiceResponse> pending = pages(LeaveStatus.PENDING);
        List<ServiceResponse> requests = pages(LeaveStatus.CANCELLATION_REQUESTED);
        if (json) {
            pending.forEach(page -> screen.json(page.body()));
            requests.forEach(page -> screen.json(page.body()));
            return;
        }
        List<JsonObject> applications = items(pending).toList();
        List<List<String>> requestRows = items(requests)
                .map(it -> CancellationRequestRow.of(it, screen.isTerminal()))
                .toList();
        if (!applications.isEmpty()) {
            new ApplicationTable(applications).show(screen);
        }
        if (!requestRows.isEmpty()) {
            if (!applications.isEmpty()) {
                screen.print("");
            }
            screen.print("Requests to cancel approved leave (cancel ID grants one, keep ID refuses it):");
            screen.table(CancellationRequestRow.COLUMNS, requestRows);
        }
        if (applications.isEmpty() && requestRows.isEmpty()) {
            screen.print("Nothing waits for you.");
        }
        if (Pages.goOn(pending) || Pages.goOn(requests)) {
            screen.note("There are more: raise --limit.");
        }
    }

    private List<ServiceResponse> pages(LeaveStatus status) {
        Query query = Query.EMPTY
                .with("status", status)
                .with("department", Departments.code(department))
                .with("order", newestFirst ? "NEWEST" : null);
        return new Pages(manager, "/leave-applications", query).upTo(limit);
    }

    private static Stream<JsonObject> items(List<ServiceResponse> pages) {
        return pages.stream().map(Pages::items).flatMap(List::stream);
    }
}
