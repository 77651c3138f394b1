package com.timeoff.notification.leave.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** When the tables are made, by the clock that everything else asks. Flyway takes the version from the name. */
@Component
class V1_1__Installation extends BaseJavaMigration {

    private final Clock clock;

    V1_1__Installation(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var insert =
                context.getConnection().prepareStatement("insert into installation (installed_at) values (?)")) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
