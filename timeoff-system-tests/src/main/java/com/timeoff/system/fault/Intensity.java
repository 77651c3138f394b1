package com.timeoff.system.fault;

/**
 * How much load a scenario gets.
 *
 * @param perSecond the most applications in a second
 * @param portion how many are acknowledged, at least, between one step of a scenario and the next
 */
public record Intensity(int perSecond, int portion) {

    /** For tests. */
    public static final Intensity SHORT = new Intensity(50, 50);

    /** For hours. */
    public static final Intensity LONG = new Intensity(300, 500);
}
