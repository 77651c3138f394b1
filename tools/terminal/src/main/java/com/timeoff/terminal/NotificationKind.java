package com.timeoff.terminal;

import java.util.stream.Stream;

/** What the notification-service tells people of by mail. A newer one may know more kinds. */
enum NotificationKind {
    WAITING("an application, or a request to cancel, waits for your decision"),
    DECISION("what becomes of your own leave"),
    REMINDER("something has waited for too long");

    private final String meaning;

    NotificationKind(String meaning) {
        this.meaning = meaning;
    }

    /** For a person; empty for a kind that is not known here. */
    static String meaningOf(String name) {
        return Stream.of(values())
                .filter(it -> it.name().equals(name))
                .map(it -> it.meaning)
                .findFirst()
                .orElse("");
    }
}
