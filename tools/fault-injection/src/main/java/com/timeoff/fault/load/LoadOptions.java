package com.timeoff.fault.load;

/**
 * @param scenario tells its applications from others' by their e-mail domain
 * @param perSecond the most applications in a second
 * @param attempts how often a submission is tried
 */
public record LoadOptions(String scenario, int perSecond, int submitters, int deciders, int attempts) {

    public static LoadOptions of(String scenario, int perSecond) {
        return new LoadOptions(scenario, perSecond, 16, 6, 10);
    }

    public LoadOptions atMost(int other) {
        return new LoadOptions(scenario, Math.min(perSecond, other), submitters, deciders, attempts);
    }

    /** Nobody tries again. */
    public LoadOptions withoutRetries() {
        return new LoadOptions(scenario, perSecond, submitters, deciders, 1);
    }
}
