package com.timeoff.reader.result.jdbc;

import static java.util.stream.Collectors.joining;

import com.timeoff.core.database.Column;
import com.timeoff.reader.result.Leave;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/**
 * What there is one row for.
 *
 * @param columns of the primary or a unique key
 * @param of the key of what is written
 * @param reader reads the key of a row
 */
record RowKey<T, K>(List<Column<T>> columns, Function<T, K> of, RowMapper<K> reader) {

    static <T extends Leave> RowKey<T, UUID> applicationId() {
        return new RowKey<>(
                List.of(new Column<>("application_id", "uuid", Leave::applicationId)),
                Leave::applicationId,
                (row, number) -> row.getObject("application_id", UUID.class));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** A condition on rows, with the parameters of {@link #values}. */
    String isAmong() {
        return "(" + String.join(", ", names()) + ") in (select * from unnest("
                + columns.stream().map(it -> "?::" + it.type() + "[]").collect(joining(", ")) + "))";
    }

    List<Object> values(Collection<T> rows) {
        return Column.values(columns, rows);
    }
}
