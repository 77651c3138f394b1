package com.timeoff.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What is known of endpoints beside their configuration, for all instances. */
public interface WebhookEndpoints {

    /** An endpoint with another address than before is enabled. */
    void register(String name, URI url);

    /** Unless it has another address meanwhile. */
    void disable(String name, URI url, Instant at);

    /** Switches it off by hand; one that is off already stays as it is. */
    void disable(String name, Instant at);

    /** What is due is sent to it again. */
    void enable(String name);

    /** Nothing is sent to it until then. */
    void pause(String name, Instant until);

    List<EndpointState> states();
}
