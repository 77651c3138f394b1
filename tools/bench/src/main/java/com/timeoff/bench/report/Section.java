package com.timeoff.bench.report;

import com.timeoff.bench.load.Measured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of figures, each of one round or of several. */
public final class Section {

    private final String name;
    private final String title;
    private final Map<String, Map<String, Series>> rows = new LinkedHashMap<>();

    Section(String name, String title) {
        this.name = name;
        this.title = title;
    }

    public void add(String row, String column, double value) {
        rows.computeIfAbsent(row, it -> new LinkedHashMap<>())
                .computeIfAbsent(column, it -> new Series())
                .add(value);
    }

    public void add(String row, Measured measured) {
        add(row, "per_s", measured.perSecond());
        add(row, "p50_ms", measured.p50());
        add(row, "p99_ms", measured.p99());
        add(row, "errors", measured.errors());
        add(row, "driver_cores", measured.driverCores());
    }

    public double median(String row, String column) {
        return rows.getOrDefault(row, Map.of())
                .getOrDefault(column, new Series())
                .median();
    }

    /** Of the medians. */
    public double ratio(String row, String floor, String column) {
        return median(row, column) / median(floor, column);
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    Map<String, Map<String, Series>> rows() {
        return rows;
    }

    List<String> columns() {
        return rows.values().stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .toList();
    }
}
