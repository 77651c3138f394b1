package com.timeoff.notification.delivery;

/** Delivers what is due, one at a time, so that little is delivered twice when the process ends meanwhile. */
@FunctionalInterface
public interface DeliveryStep {

    Outcome deliverNext();

    /** Whatever is being delivered ends soon. Called by another thread. */
    default void cancel() {}

    /** What came of it. */
    enum Outcome {
        /** One was dealt with, and another one may be due. */
        DEALT_WITH,
        /** Nothing is due. */
        IDLE,
        /** What all deliveries need cannot be reached. */
        UNAVAILABLE
    }
}
