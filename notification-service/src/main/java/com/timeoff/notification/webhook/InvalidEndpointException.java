package com.timeoff.notification.webhook;

/** An endpoint's configuration cannot be used, so the service does not start. */
class InvalidEndpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    /** @param reason names the property, and not what it is set to */
    InvalidEndpointException(String reason, String action) {
        super(reason);
        this.action = action;
    }

    String action() {
        return action;
    }
}
