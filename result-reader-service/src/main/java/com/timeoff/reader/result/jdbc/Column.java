package com.timeoff.reader.result.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column that is written from what a row stands for. A batch of any size is one statement: an array for each column. */
record Column<T>(String name, String type, Function<? super T, @Nullable Object> value) {

    static String insert(String table, List<? extends Column<?>> columns) {
        return "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(joining(", "))
                + ") select * from unnest("
                + columns.stream().map(it -> "?::" + it.type() + "[]").collect(joining(", ")) + ")";
    }

    /** The parameters of {@link #insert}, as text, which PostgreSQL converts. */
    static <T> List<Object> values(List<Column<T>> columns, Collection<? extends T> rows) {
        return columns.stream()
                .<Object>map(column -> rows.stream().map(column::text).toArray(String[]::new))
                .toList();
    }

    private @Nullable String text(T row) {
        var written = value.apply(row);
        return written == null ? null : written.toString();
    }
}
