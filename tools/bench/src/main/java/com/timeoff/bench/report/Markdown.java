package com.timeoff.bench.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables for people. */
final class Markdown {

    private Markdown() {}

    static String keys(Map<String, Object> keys) {
        return "| figure | |\n| --- | --- |\n"
                + keys.entrySet().stream()
                        .map(it -> "| %s | %s |\n".formatted(it.getKey(), plain(it.getValue())))
                        .collect(Collectors.joining());
    }

    static String table(Section section) {
        var columns = section.columns();
        var text = new StringBuilder("## " + section.title() + "\n\n| |");
        columns.forEach(it -> text.append(' ').append(it).append(" |"));
        text.append("\n| --- |").append(" --- |".repeat(columns.size())).append('\n');
        section.rows().forEach((row, cells) -> {
            text.append("| ").append(row).append(" |");
            columns.forEach(it -> text.append(' ').append(cell(cells.get(it))).append(" |"));
            text.append('\n');
        });
        return text.toString();
    }

    private static String cell(@Nullable Series series) {
        if (series == null) {
            return "";
        }
        var median = Figures.rounded(series.median()).toString();
        return series.values().size() == 1
                ? median
                : "%s (%s–%s)".formatted(median, Figures.rounded(series.least()), Figures.rounded(series.most()));
    }

    private static String plain(Object value) {
        return value instanceof Map<?, ?> values
                ? values.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
