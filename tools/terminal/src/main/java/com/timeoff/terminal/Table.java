package com.timeoff.terminal;

import com.timeoff.launcher.process.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;

/** Columns of text, two spaces apart, no line wider than the width. */
final class Table {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final String GAP = "  ";
    private static final String CUT = "…";
    private static final int NARROWEST = 6;

    private final List<Column> columns;
    private final List<Integer> widths;
    private final int width;

    private Table(List<Column> columns, List<Integer> widths, int width) {
        this.columns = columns;
        this.widths = widths;
        this.width = width;
    }

    /** As wide as these rows need, and as the titles do where room is not scarce. */
    static Table of(List<Column> columns, List<List<String>> rows, int width) {
        return fitted(columns, width, IntStream.range(0, columns.size()).map(i -> rows.stream()
                .mapToInt(row -> columnsOf(Printable.line(row.get(i))))
                .reduce(width == UNLIMITED ? columns.get(i).title().length() : 0, Math::max)));
    }

    /** For rows that are not known yet. */
    static Table ofUsual(List<Column> columns, int width) {
        return fitted(columns, width, columns.stream().mapToInt(Column::usualWidth));
    }

    String header() {
        return line(columns.stream().map(Column::title).toList());
    }

    String row(List<String> cells) {
        return line(cells.stream().map(Printable::line).toList());
    }

    /** Whatever takes most room gives way until all fits. */
    private static Table fitted(List<Column> columns, int width, IntStream wanted) {
        List<Integer> widths = new ArrayList<>(wanted.boxed().toList());
        widths.replaceAll(it -> Math.max(it, NARROWEST));
        int total = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (columns.size() - 1);
        for (int excess = total - width; excess > 0; excess--) {
            int widest = IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).givesWay())
                    .reduce((a, b) -> widths.get(b) > widths.get(a) ? b : a)
                    .orElseThrow();
            if (widths.get(widest) <= NARROWEST) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return new Table(columns, widths, width);
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(padded(cells.get(i), widths.get(i)));
        }
        return cut(line.toString().stripTrailing(), width);
    }

    /** Without a terminal nothing is cut. */
    private String padded(String cell, int to) {
        String text = width == UNLIMITED ? cell : cut(cell, to);
        return text + " ".repeat(Math.max(0, to - columnsOf(text)));
    }

    private static String cut(String text, int to) {
        if (columnsOf(text) <= to) {
            return text;
        }
        return new AttributedString(text).columnSubSequence(0, to - 1).toString() + CUT;
    }

    /** How many columns of a terminal it takes, which may be two for one character. */
    private static int columnsOf(String text) {
        return new AttributedString(text).columnLength();
    }

    /**
     * @param usualWidth for rows that are not known yet
     * @param givesWay may be cut where room is scarce
     */
    record Column(String title, int usualWidth, boolean givesWay) {}
}
