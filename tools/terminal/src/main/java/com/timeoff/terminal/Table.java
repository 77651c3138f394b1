package com.timeoff.terminal;

import com.timeoff.launcher.process.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;

/** Columns of text, two spaces apart, no line wider than the width. Columns that have no room are left out. */
final class Table {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final String GAP = "  ";
    private static final String CUT = "…";
    private static final int NARROWEST = 6;
    // A column that is cut shorter than this says nothing any more.
    private static final int READABLE = 10;

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
        for (int i = 0; i < widths.size(); i++) {
            widths.set(i, Math.max(widths.get(i), columns.get(i).narrowest()));
        }
        leaveOut(columns, widths, width);
        for (int excess = total(widths) - width; excess > 0; excess--) {
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

    /** The last of those that can be spared goes first; it has no width then. */
    private static void leaveOut(List<Column> columns, List<Integer> widths, int width) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            List<Integer> cut = IntStream.range(0, columns.size())
                    .mapToObj(j -> columns.get(j).givesWay() ? Math.min(widths.get(j), READABLE) : widths.get(j))
                    .toList();
            if (columns.get(i).canBeSpared() && total(cut) > width) {
                widths.set(i, 0);
            }
        }
    }

    private static int total(List<Integer> widths) {
        int shown = (int) widths.stream().filter(it -> it > 0).count();
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (shown - 1);
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (widths.get(i) > 0) {
                line.append(line.isEmpty() ? "" : GAP).append(padded(cells.get(i), widths.get(i)));
            }
        }
        return cut(line.toString().stripTrailing(), width);
    }

    /** Without a terminal nothing is cut. */
    private String padded(String cell, int to) {
        String text = width == UNLIMITED ? cell : cut(cell, to);
        return text + " ".repeat(Math.max(0, to - columnsOf(text)));
    }

    static String cut(String text, int to) {
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
     * @param canBeSpared may be left out where there is no room
     */
    record Column(String title, int usualWidth, boolean givesWay, boolean canBeSpared) {

        Column(String title, int usualWidth, boolean givesWay) {
            this(title, usualWidth, givesWay, false);
        }

        private int narrowest() {
            return givesWay ? NARROWEST : Math.min(title.length(), NARROWEST);
        }
    }
}
