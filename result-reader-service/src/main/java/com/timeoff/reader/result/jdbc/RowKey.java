package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.Leave;
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
record RowKey<T, K>(List<String> columns, Function<T, K> of, RowMapper<K> reader) {

    static <T extends Leave> RowKey<T, UUID> applicationId() {
        return new RowKey<>(
                List.of("application_id"),
                Leave::applicationId,
                (row, number) -> row.getObject("application_id", UUID.class));
    }
}
