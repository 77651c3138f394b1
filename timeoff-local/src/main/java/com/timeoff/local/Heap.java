package com.timeoff.local;

import java.util.List;

/** What a service's objects may take: all three live on 40 MB, and this is what they need under load. */
final class Heap {

    // What is young has nearly half of the heap, and of that as much as can be is for what survives, so that H2's pages
    // die there. Else they fill the other half, until all stands still for a third of a second.
    private static final List<String> WITH_DATABASE =
            List.of("-Xmx96m", "-Xmn44m", "-XX:SurvivorRatio=4", "-XX:TargetSurvivorRatio=90");

    // No pages, but requests that wait for an acknowledgement: 63 KB each in Tomcat, which keeps 256 for the next ones.
    private static final List<String> WITH_WAITING_REQUESTS = List.of("-Xmx104m", "-Xmn36m");

    private Heap() {}

    static List<String> of(PartName service) {
        return service == PartName.EMPLOYEE ? WITH_WAITING_REQUESTS : WITH_DATABASE;
    }
}
