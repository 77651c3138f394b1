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
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** A table in which, of those with the same {@code application_id}, the first by position stays. */
final class EarliestRows<T extends Leave> {

    private final JdbcClient jdbc;
    private final List<Column<T>> columns;
    private final String insert;
    private final String replace;
    private final String select;
    private final RowMapper<T> reader;

    /**
     * @param columns all, {@code application_id} first
     * @param select all that the reader reads of the rows that it is completed with
     */
    EarliestRows(JdbcClient jdbc, String table, List<Column<T>> columns, RowMapper<T> reader, String select) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.reader = reader;
        this.select = select;
        this.insert = Column.insert(table, columns) + " on conflict do nothing returning application_id";
        this.replace = Column.insert(table, columns) + " on conflict (application_id) do update set "
                + columns.stream()
                        .skip(1)
                        .map(it -> it.name() + " = excluded." + it.name())
                        .collect(joining(", "))
                + " where (excluded.source_partition, excluded.source_offset) < (" + table + ".source_partition, "
                + table + ".source_offset)";
    }

    /** @return those whose id was there, or comes twice in the batch */
    List<Duplicate<T>> add(List<T> batch) {
        var added = new HashSet<>(jdbc.sql(insert)
                .params(Column.values(columns, batch))
                .query(UUID.class)
                .list());
        // Of two in one batch the first is the one that was added.
        var others =
                batch.stream().filter(it -> !added.remove(it.applicationId())).toList();
        return others.isEmpty() ? List.of() : reconcile(others);
    }

    private List<Duplicate<T>> reconcile(List<T> others) {
        var stored = stored(others);
        var duplicates = new ArrayList<Duplicate<T>>();
        // One for each id: a statement must not touch a row twice.
        var earlier = new LinkedHashMap<UUID, T>();
        for (var other : others) {
            var duplicate = new Duplicate<>(Objects.requireNonNull(stored.get(other.applicationId())), other);
            duplicates.add(duplicate);
            if (duplicate.otherStays()) {
                earlier.put(other.applicationId(), other);
                stored.put(other.applicationId(), other);
            }
        }
        if (!earlier.isEmpty()) {
            jdbc.sql(replace).params(Column.values(columns, earlier.values())).update();
        }
        return duplicates;
    }

    private Map<UUID, T> stored(Collection<T> others) {
        var stored = new HashMap<UUID, T>();
        jdbc.sql(select)
                .param(new SqlArrayValue(
                        "uuid", others.stream().map(Leave::applicationId).toArray()))
                .query((ResultSet row) -> {
                    stored.put(row.getObject("application_id", UUID.class), reader.mapRow(row, 0));
                });
        return stored;
    }
}
