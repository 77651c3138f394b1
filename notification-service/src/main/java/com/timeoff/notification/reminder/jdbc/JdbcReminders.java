package com.timeoff.notification.reminder.jdbc;

import com.timeoff.core.database.Column;
import com.timeoff.notification.leave.LeaveEvent;
import com.timeoff.notification.reminder.Reminders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminders implements Reminders {

    private static final List<Column<LeaveEvent>> COLUMNS = List.of(
            new Column<>("application_id", "uuid", LeaveEvent::applicationId),
            new Column<>("event_key", "text", LeaveEvent::key),
            new Column<>("due_at", "timestamptz", LeaveEvent::occurredAt));

    private static final String ADD =
            Column.insert("reminder", COLUMNS) + " on conflict do nothing returning application_id, event_key";

    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LeaveEvent> add(List<LeaveEvent> due) {
        if (due.isEmpty()) {
            return due;
        }
        var added = jdbc.sql(ADD)
                .params(Column.values(COLUMNS, due))
                .query((row, number) ->
                        new Key(row.getObject("application_id", UUID.class), row.getString("event_key")))
                .set();
        return due.stream()
                .filter(it -> added.contains(new Key(it.applicationId(), it.key())))
                .toList();
    }

    @Override
    public void removeDueBefore(Instant time) {
        jdbc.sql("delete from reminder where due_at < :time")
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .update();
    }

    private record Key(UUID applicationId, String eventKey) {}
}
