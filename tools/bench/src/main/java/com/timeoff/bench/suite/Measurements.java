package com.timeoff.bench.suite;

import java.util.List;

/** All there are of a warm suite, in their order. */
public final class Measurements {

    private Measurements() {}

    public static List<Measurement> of(BenchSuite suite, Plan plan) {
        var knee = new Knee(suite, plan);
        return List.of(
                new Ingestion(suite, plan),
                new Cost(suite, plan, "cost"),
                new Decisions(suite, plan),
                new Posting(suite, plan),
                knee,
                new Journeys(suite, plan, knee),
                new TailLatency(suite, plan, knee),
                new Resident(suite),
                new Reading(suite, plan),
                new Cost(suite, plan, "cost_grown"),
                // These two stop manager and reader, which are cold after them.
                new Peers(suite, plan),
                new Backlog(suite, plan));
    }
}
