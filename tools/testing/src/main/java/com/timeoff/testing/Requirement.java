package com.timeoff.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine. */
public final class Requirement {

    private Requirement() {}

    /**
     * Where it is missing the test is skipped, but not on a build server, where {@code CI} is set.
     *
     * @param missing said in both cases
     */
    public static void of(boolean met, String missing) {
        if (!met && System.getenv("CI") != null) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(met, missing);
    }
}
