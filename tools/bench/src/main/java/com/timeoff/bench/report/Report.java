package com.timeoff.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run. Written after each measurement, so that none is lost with a later one. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Map<String, Object> machine;
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public Report(Path folder, Map<String, Object> machine) {
        this.folder = folder;
        this.machine = machine;
    }

    public Section section(String name, String title) {
        var section = new Section(name, title);
        sections.add(section);
        return section;
    }

    /** A figure that others look for by its name. */
    public void key(String name, double value) {
        keys.put(name, Figures.rounded(value));
    }

    public void key(String name, Map<String, Double> values) {
        var rounded = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> rounded.put(key, Figures.rounded(value)));
        keys.put(name, rounded);
    }

    /** Of a section that is there. */
    public double median(String section, String row, String column) {
        return sections.stream()
                .filter(it -> it.name().equals(section))
                .findFirst()
                .orElseThrow()
                .median(row, column);
    }

    /** What was not measured, and why. */
    public void missing(String what, String why) {
        missing.add(what + ": " + why);
    }

    public void write() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(json()) + '\n');
            Files.writeString(folder.resolve("report.md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String summary() {
        return Markdown.keys(keys);
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<>(keys);
        all.put("machine", machine);
        all.put("missing", missing);
        sections.forEach(section -> all.put(section.name(), Figures.of(section)));
        return all;
    }

    private String markdown() {
        var text = new StringBuilder("# Benchmark\n\nMedians; in brackets the least and the most of the rounds.\n\n");
        text.append(Markdown.keys(keys)).append('\n');
        sections.forEach(it -> text.append(Markdown.table(it)).append('\n'));
        text.append("## Machine\n\n");
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        if (!missing.isEmpty()) {
            text.append("\n## Not measured\n\n");
            missing.forEach(it -> text.append("- ").append(it).append('\n'));
        }
        return text.toString();
    }
}
