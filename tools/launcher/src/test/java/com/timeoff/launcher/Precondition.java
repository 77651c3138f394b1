package com.timeoff.launcher;

import com.sun.security.auth.module.UnixSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine: where it is missing the test is skipped, but not where {@code CI} is set. */
public final class Precondition {

    private Precondition() {}

    public static void root() {
        of(new UnixSystem().getUid() == 0, "only root can be anybody");
    }

    /** @param missing said in both cases */
    public static void of(boolean met, String missing) {
        if (!met && System.getenv("CI") != null) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(met, missing);
    }
}
