package com.timeoff.notification.leave;

/** What was on the topics already when this service started, and was not read yet. */
public interface StartupBacklog {

    /** Whether nothing is left of it: until then applications may look as if they waited which have been decided. */
    boolean isIngested();
}
