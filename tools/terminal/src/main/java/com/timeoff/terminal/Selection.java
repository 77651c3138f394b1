package com.timeoff.terminal;

import com.timeoff.models.LeaveStatus;
import java.util.List;

/** Which applications a command may be about, of those that the caller may see. */
enum Selection {
    /** All of them, oldest first. */
    PENDING("pending applications", false, LeaveStatus.PENDING),
    /** All of them, oldest first. */
    CANCELLATION_REQUESTED("requests to cancel", false, LeaveStatus.CANCELLATION_REQUESTED),
    /** The newest ones, newest first. */
    APPROVED("newest approved applications", true, LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED),
    /** The newest ones, newest first. */
    ALL("newest applications", true);

    // What waits for nobody may be any number.
    private static final int NEWEST = 1000;

    private static final int NEWEST_SHOWN = 20;

    private final String text;
    private final boolean newestFirst;
    private final List<LeaveStatus> statuses;

    Selection(String text, boolean newestFirst, LeaveStatus... statuses) {
        this.text = text;
        this.newestFirst = newestFirst;
        this.statuses = List.of(statuses);
    }

    /** In a sentence, behind "the". */
    String text() {
        return text;
    }

    /** How many of one status are looked through. */
    int limit() {
        return newestFirst ? NEWEST : Integer.MAX_VALUE;
    }

    /** How many of one status somebody is shown to choose from. */
    int shown() {
        return newestFirst ? NEWEST_SHOWN : Integer.MAX_VALUE;
    }

    /** One for each list of the manager-service. */
    List<Query> queries() {
        Query ordered = Query.EMPTY.with("order", newestFirst ? "NEWEST" : null);
        return statuses.isEmpty()
                ? List.of(ordered)
                : statuses.stream().map(it -> ordered.with("status", it)).toList();
    }
}
