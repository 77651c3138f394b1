package com.timeoff.fault;

import java.time.Duration;

/**
 * How much load a scenario gets.
 *
 * @param perSecond the most applications in a second
 * @param portion how many are acknowledged, at least, between one step of a scenario and the next
 * @param hostileTime how long hostile clients go on
 * @param races how many applications many people change at once, one after the other
 */
public record Intensity(int perSecond, int portion, Duration hostileTime, int races) {

    /** For tests. */
    public static final Intensity SHORT = new Intensity(50, 50, Duration.ofSeconds(15), 10);

    /** For hours. */
    public static final Intensity LONG = new Intensity(300, 500, Duration.ofMinutes(3), 100);
}
