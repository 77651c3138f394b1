package com.timeoff.notification.webhook;

/** Why there was no answer. */
public enum CallFailure {
    TIMEOUT("timeout"),
    UNKNOWN_HOST("unknown host"),
    ADDRESS_NOT_ALLOWED("address not allowed"),
    CONNECTION_REFUSED("connection refused"),
    UNREACHABLE("unreachable"),
    CONNECTION_CLOSED("connection closed"),
    TLS("no trusted TLS"),
    INVALID_RESPONSE("invalid response");

    private final String text;

    CallFailure(String text) {
        this.text = text;
    }

    /** In a word or two, without anything that the other side has a say in. */
    public String text() {
        return text;
    }
}
