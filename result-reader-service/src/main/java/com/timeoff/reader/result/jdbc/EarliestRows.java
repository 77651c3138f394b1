package com.timeoff.reader.result.jdbc;

import static java.util.stream.Collectors.joining;

import com.timeoff.core.database.Column;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.Leave;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table in which, of those with the same key, the first by position stays. */
final class EarliestRows<T extends Leave, K> {

    private final JdbcClient jdbc;
    private final RowKey<T, K> key;
    private final List<Column<T>> columns;
    private final String insert;
    private final String replace;
    private final String select;
    private final RowMapper<T> reader;

    /**
     * @param columns all, those of the key among them
     * @param select makes a query of one for rows of the table: with all that the readers read
     */
    EarliestRows(
            JdbcClient jdbc,
            String table,
            RowKey<T, K> key,
            List<Column<T>> columns,
            RowMapper<T> reader,
            UnaryOperator<String> select) {
        this.jdbc = jdbc;
        this.key = key;
        this.columns = columns;
        this.reader = reader;
        this.select = select.apply("select * from " + table + " where " + key.isAmong());
        var keyColumns = String.join(", ", key.names());
        this.insert = Column.insert(table, columns) + " on conflict do nothing returning " + keyColumns;
        this.replace = Column.insert(table, columns) + " on conflict (" + keyColumns + ") do update set "
                + columns.stream()
                        .map(Column::name)
                        .filter(it -> !key.names().contains(it))
                        .map(it -> it + " = excluded." + it)
                        .collect(joining(", "))
                + " where (excluded.source_partition, excluded.source_offset) < (" + table + ".source_partition, "
                + table + ".source_offset)";
    }

    /** @return those whose key was there, or comes twice in the batch */
    List<Duplicate<T>> add(List<T> batch) {
        var added = new HashSet<>(jdbc.sql(insert)
                .params(Column.values(columns, batch))
                .query(key.reader())
                .list());
        // Of two in one batch the first is the one that was added.
        var others =
                batch.stream().filter(it -> !added.remove(key.of().apply(it))).toList();
        return others.isEmpty() ? List.of() : reconcile(others);
    }

    private List<Duplicate<T>> reconcile(List<T> others) {
        var stored = stored(others);
        var duplicates = new ArrayList<Duplicate<T>>();
        // One for each key: a statement must not touch a row twice.
        var earlier = new LinkedHashMap<K, T>();
        for (var other : others) {
            var itsKey = key.of().apply(other);
            var duplicate = new Duplicate<>(Objects.requireNonNull(stored.get(itsKey)), other);
            duplicates.add(duplicate);
            if (duplicate.otherStays()) {
                earlier.put(itsKey, other);
                stored.put(itsKey, other);
            }
        }
        if (!earlier.isEmpty()) {
            jdbc.sql(replace).params(Column.values(columns, earlier.values())).update();
        }
        return duplicates;
    }

    private Map<K, T> stored(Collection<T> others) {
        var stored = new HashMap<K, T>();
        jdbc.sql(select).params(key.values(others)).query((ResultSet row) -> {
            stored.put(key.reader().mapRow(row, 0), reader.mapRow(row, 0));
        });
        return stored;
    }
}
