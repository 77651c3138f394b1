package com.timeoff.notification.webhook;

/** Calls receivers. */
public interface WebhookClient {

    /** Ends within the configured time, whatever the receiver does; follows no redirect. */
    CallResult post(WebhookCall call);

    void open();

    /** Ends the calls that are under way, and each that is tried until it is opened again. */
    void close();
}
