package com.timeoff.core.security.throttle;

/**
 * The wrong attempts under a name, since it was last forgotten.
 *
 * @param key stands for the name
 * @param wrong how many
 * @param until when they bring a wait to its end, or their count: by {@link System#nanoTime}
 */
record LoginAttempt(long key, int wrong, long until) {}
