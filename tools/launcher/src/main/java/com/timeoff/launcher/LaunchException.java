package com.timeoff.launcher;

/** Why the suite, or a part of it, does not run. The message is written for the person at the terminal. */
public final class LaunchException extends RuntimeException {

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
