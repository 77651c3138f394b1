package com.timeoff.reader.result.jdbc;

import static java.util.stream.Collectors.joining;

import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.Leave;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** A table in which, of those with the same {@code application_id}, the first by position stays. */
final class EarliestRows<T extends Leave> {

    private final JdbcTemplate jdbc;
    private final String insert;
    private final String replace;
    private final String select;
    private final ParameterizedPreparedStatementSetter<T> writer;
    private final RowMapper<T> reader;

    /**
     * @param columns all of them but {@code application_id}, which is the first parameter of the writer
     * @param select all that the reader reads of the rows that it is completed with
     */
    EarliestRows(
            JdbcTemplate jdbc,
            String table,
            List<String> columns,
            ParameterizedPreparedStatementSetter<T> writer,
            RowMapper<T> reader,
            String select) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
        this.select = select;
        var values = "insert into " + table + " (application_id, " + String.join(", ", columns) + ") values ("
                + Stream.generate(() -> "?").limit(columns.size() + 1L).collect(joining(", ")) + ")";
        this.insert = values + " on conflict do nothing";
        this.replace = values + " on conflict (application_id) do update set "
                + columns.stream().map(it -> it + " = excluded." + it).collect(joining(", "))
                + " where (excluded.source_partition, excluded.source_offset) < (" + table + ".source_partition, "
                + table + ".source_offset)";
    }

    /** @return those whose id was there, or comes twice in the batch */
    List<Duplicate<T>> add(List<T> batch) {
        var counts = jdbc.batchUpdate(insert, batch, batch.size(), writer)[0];
        var others = IntStream.range(0, counts.length)
                .filter(it -> counts[it] != 1)
                .mapToObj(batch::get)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var stored = stored(others);
        var duplicates = new ArrayList<Duplicate<T>>();
        var earlier = new ArrayList<T>();
        for (var other : others) {
            var duplicate = new Duplicate<>(Objects.requireNonNull(stored.get(other.applicationId())), other);
            duplicates.add(duplicate);
            if (duplicate.otherStays()) {
                earlier.add(other);
                stored.put(other.applicationId(), other);
            }
        }
        if (!earlier.isEmpty()) {
            jdbc.batchUpdate(replace, earlier, earlier.size(), writer);
        }
        return duplicates;
    }

    private Map<UUID, T> stored(List<T> others) {
        var stored = new HashMap<UUID, T>();
        JdbcClient.create(jdbc)
                .sql(select)
                .param(new SqlArrayValue(
                        "uuid", others.stream().map(Leave::applicationId).toArray()))
                .query((ResultSet row) -> {
                    stored.put(row.getObject("application_id", UUID.class), reader.mapRow(row, 0));
                });
        return stored;
    }
}
