package com.timeoff.local;

import java.util.List;

/** What a service's objects may take: all three live on 40 MB, and this is what they need under load. */
final class Heap {

    private static final String USUAL = "-Xmx96m";
    // A request that waits for its acknowledgement takes 63 KB in Tomcat, which keeps 256 of them for the next ones.
    private static final String WITH_REQUESTS_THAT_WAIT = "-Xmx112m";

    private Heap() {}

    // What is young has nearly half of it, and of that as much as can be is for what survives: H2's pages and requests
    // under way die there. Else they fill the other half, until all stands still for a third of a second.
    static List<String> of(PartName service) {
        return List.of(
                service == PartName.EMPLOYEE ? WITH_REQUESTS_THAT_WAIT : USUAL,
                "-Xmn44m",
                "-XX:SurvivorRatio=4",
                "-XX:TargetSurvivorRatio=90");
    }
}
