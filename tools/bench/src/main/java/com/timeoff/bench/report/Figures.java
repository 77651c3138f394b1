package com.timeoff.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures as they are written down: with what can be told of them and no more. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(4);

    private Figures() {}

    static BigDecimal rounded(double value) {
        var rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** By row and column. */
    static Map<String, Object> of(Section section) {
        var rows = new LinkedHashMap<String, Object>();
        section.rows().forEach((row, columns) -> {
            var cells = new LinkedHashMap<String, Object>();
            columns.forEach((column, series) -> cells.put(column, of(series)));
            rows.put(row, cells);
        });
        return rows;
    }

    private static Map<String, Object> of(Series series) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("median", rounded(series.median()));
        figures.put("min", rounded(series.least()));
        figures.put("max", rounded(series.most()));
        figures.put("rounds", series.values().stream().map(Figures::rounded).toList());
        return figures;
    }
}
