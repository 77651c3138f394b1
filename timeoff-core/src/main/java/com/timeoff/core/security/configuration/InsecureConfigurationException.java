package com.timeoff.core.security.configuration;

/** The configuration leaves the service open or closed to everybody, so it does not start. */
public class InsecureConfigurationException extends RuntimeException {

    private final String action;

    public InsecureConfigurationException(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String action() {
        return action;
    }
}
