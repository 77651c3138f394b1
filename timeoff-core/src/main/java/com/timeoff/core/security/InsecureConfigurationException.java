package com.timeoff.core.security;

/** The configuration leaves the service open or closed to everybody, so it does not start. */
class InsecureConfigurationException extends RuntimeException {

    private final String action;

    InsecureConfigurationException(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String action() {
        return action;
    }
}
