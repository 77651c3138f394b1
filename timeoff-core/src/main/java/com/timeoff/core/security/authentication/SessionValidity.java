package com.timeoff.core.security.authentication;

import java.time.Instant;

/** What lets somebody in, for as long as it does. An answer that takes long ends with it. */
@FunctionalInterface
public interface SessionValidity {

    /** Of a password: it comes with each request, and nothing ends it in between. */
    SessionValidity FOR_EVER = moment -> true;

    /** Whether it lets in at that moment, which is now or later. */
    boolean holdsAt(Instant moment);

    /** Whether it is the session of a browser. */
    default boolean isOfBrowser() {
        return false;
    }

    static SessionValidity until(Instant end) {
        return moment -> moment.isBefore(end);
    }
}
