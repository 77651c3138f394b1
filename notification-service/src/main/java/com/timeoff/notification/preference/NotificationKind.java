package com.timeoff.notification.preference;

/** What one may be told of, and refuse to be. */
public enum NotificationKind {
    /** An application, or a cancellation, waits for my decision. */
    WAITING,
    /** What has become of my own leave. */
    DECISION,
    /** Something has waited for too long. */
    REMINDER
}
