package com.timeoff.bench.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An empty copy of the table in which a service keeps what it reads, beside it, with the same indexes. Its rows are as the
 * last one that the service has written, but for what is each record's own; so the columns are known to the service alone.
 */
public final class FloorTable {

    private final String name;
    private final List<Column> columns;
    private final Function<byte[], Leave> decoder;

    private FloorTable(String name, List<Column> columns, Function<byte[], Leave> decoder) {
        this.name = name;
        this.columns = columns;
        this.decoder = decoder;
    }

    /** In the manager-service's database. */
    public static FloorTable ofApplications(Connection database) {
        var reader = ConfluentWire.reader(LeaveApplicationReceived.class);
        return copy(database, "leave_application", bytes -> {
            var value = ConfluentWire.read(bytes, reader);
            return Leave.of(value.getApplicationId(), value.getEmpEmail());
        });
    }

    /** In the result-reader-service's database. */
    public static FloorTable ofResults(Connection database) {
        var reader = ConfluentWire.reader(LeaveApplicationProcessed.class);
        return copy(database, "leave_result", bytes -> {
            var value = ConfluentWire.read(bytes, reader);
            return Leave.of(value.getApplicationId(), value.getEmpEmail());
        });
    }

    /** @throws IllegalStateException if the service has written nothing yet */
    private static FloorTable copy(Connection database, String table, Function<byte[], Leave> decoder) {
        var copy = "floor_of_" + table;
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists " + copy);
            statement.execute("create table " + copy + " (like " + table + " including all)");
            var row = statement.executeQuery(
                    "select " + written(statement, table) + " from " + table + " order by source_offset desc limit 1");
            if (!row.next()) {
                throw new IllegalStateException("nothing in " + table + " yet");
            }
            var columns = new ArrayList<Column>();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(new Column(row.getMetaData().getColumnName(i), row.getObject(i)));
            }
            database.commit();
            return new FloorTable(copy, columns, decoder);
        } catch (SQLException e) {
            throw new IllegalStateException("no copy of " + table, e);
        }
    }

    /** The columns that the database does not fill by itself. */
    private static String written(Statement statement, String table) throws SQLException {
        try (var names = statement.executeQuery("select string_agg(column_name, ', ') from information_schema.columns"
                + " where table_name = '" + table + "' and is_identity = 'NO' and is_generated = 'NEVER'")) {
            names.next();
            return names.getString(1);
        }
    }

    String insert() {
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(
                        ", ",
                        "insert into " + name + " (",
                        ") values (?" + ", ?".repeat(columns.size() - 1) + ") on conflict do nothing"));
    }

    void bind(ConsumerRecord<byte[], byte[]> record, PreparedStatement insert) throws SQLException {
        var leave = decoder.apply(record.value());
        for (var i = 0; i < columns.size(); i++) {
            insert.setObject(i + 1, columns.get(i).valueFor(record, leave));
        }
    }

    private record Column(String name, @Nullable Object value) {

        @Nullable Object valueFor(ConsumerRecord<byte[], byte[]> record, Leave leave) {
            return switch (name) {
                case "source_partition" -> record.partition();
                case "source_offset" -> record.offset();
                case "emp_email" -> leave.email;
                default -> value instanceof UUID ? leave.id : value;
            };
        }
    }

    private record Leave(UUID id, String email) {

        static Leave of(CharSequence id, CharSequence email) {
            return new Leave(UUID.fromString(id.toString()), email.toString());
        }
    }
}
