package com.timeoff.core.database;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that is written from what a row stands for. A batch of any size is one statement: an array for each column.
 *
 * @param type PostgreSQL's
 * @param value of a row; its text is what PostgreSQL reads as that type
 */
public record Column<T>(String name, String type, Function<? super T, @Nullable Object> value) {

    /** The beginning of a statement, which may go on with {@code on conflict}. */
    public static String insert(String table, List<? extends Column<?>> columns) {
        return "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(joining(", "))
                + ") select * from unnest("
                + columns.stream().map(it -> "?::" + it.type() + "[]").collect(joining(", ")) + ")";
    }

    /** The parameters of {@link #insert}, as text, which PostgreSQL converts. */
    public static <T> List<Object> values(List<Column<T>> columns, Collection<? extends T> rows) {
        return columns.stream()
                .<Object>map(column -> rows.stream().map(column::text).toArray(String[]::new))
                .toList();
    }

    private @Nullable String text(T row) {
        var written = value.apply(row);
        return written == null ? null : written.toString();
    }
}
