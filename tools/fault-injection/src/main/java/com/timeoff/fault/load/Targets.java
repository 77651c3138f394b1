package com.timeoff.fault.load;

import java.net.URI;
import java.util.List;

/** The instances of one service as one client uses them: it stays with one until that fails. */
final class Targets {

    private final List<URI> instances;
    private int current;

    Targets(List<URI> instances, int first) {
        this.instances = instances;
        this.current = first;
    }

    URI current() {
        return instances.get(current % instances.size());
    }

    void next() {
        current++;
    }
}
