package com.timeoff.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger: one entry for each event and endpoint, however often the event is read. */
public interface WebhookDeliveries {

    /**
     * To be called in the transaction of the event. What is there already stays as it is.
     *
     * @return the endpoints for which something is new
     */
    Set<String> add(List<PlannedDelivery> planned, Instant now);

    /**
     * The one that is due for the longest, unless the endpoint is disabled or paused. Nobody else gets it until then.
     *
     * @param until from when on it is due again, if whoever claimed it is never heard of again
     */
    Optional<DueDelivery> claim(String endpoint, Instant now, Instant until);

    /** It was not tried: it is due again. */
    void release(DueDelivery delivery, Instant now);

    /** @return false where it is claimed by somebody else meanwhile: nothing is changed */
    boolean delivered(DueDelivery delivery, Instant at);

    /**
     * It is tried again.
     *
     * @return false where it is claimed by somebody else meanwhile: nothing is changed
     */
    boolean failed(DueDelivery delivery, String failure, Instant at, Instant next);

    /**
     * It is not tried again.
     *
     * @return false where it is claimed by somebody else meanwhile: nothing is changed
     */
    boolean givenUp(DueDelivery delivery, String failure, Instant at);

    /**
     * Makes due what waits to be tried again, where the endpoint is disabled or paused. A call that is under way meanwhile may be
     * made again.
     */
    void endWaits(String endpoint, Instant now);

    /**
     * Gives up what waits since before that, for endpoints that are away, disabled or not configured any more.
     *
     * @return how many, by endpoint
     */
    Map<String, Integer> giveUpPlannedBefore(Instant limit, Instant at, int atMost);

    /** @return how many are gone */
    int removeFinishedBefore(Instant limit, int atMost);

    /** Of each endpoint for which something waits. */
    List<WebhookBacklog> backlog();
}
