package com.timeoff.bench.suite;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param rounds in which everything takes its turn
 * @param warmUp before everything else
 * @param time of one measurement in one round
 * @param ingestion records that are taken in in one round
 * @param backlog records that wait when a service comes
 * @param stored results that are there when reading is measured
 */
public record Plan(int rounds, Duration warmUp, Duration time, int ingestion, int backlog, int stored) {

    public static final Plan QUICK =
            new Plan(5, Duration.ofSeconds(90), Duration.ofMillis(700), 10_000, 30_000, 30_000);

    public static final Plan FULL =
            new Plan(7, Duration.ofSeconds(180), Duration.ofSeconds(5), 30_000, 100_000, 1_000_000);

    /** Of one measurement of an open loop in one round: there are fewer of them, and they are about the tail. */
    Duration openLoop() {
        return time.multipliedBy(2);
    }

    /** Fewer than five to try it out, more to be surer. */
    public Plan withRounds(int other) {
        return new Plan(other, warmUp, time, ingestion, backlog, stored);
    }
}
