package com.timeoff.bench.report;

import java.util.ArrayList;
import java.util.List;

/** The same figure of several rounds. */
public final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /** Of an even number of values the lower of the two. */
    public double median() {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    double least() {
        return values.stream().mapToDouble(it -> it).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(it -> it).max().orElseThrow();
    }

    /** As they came, which shows what was not warm yet. */
    List<Double> values() {
        return List.copyOf(values);
    }
}
