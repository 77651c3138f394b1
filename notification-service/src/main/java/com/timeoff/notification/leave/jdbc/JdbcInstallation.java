package com.timeoff.notification.leave.jdbc;

import com.timeoff.notification.leave.Installation;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInstallation implements Installation {

    private final JdbcClient jdbc;

    JdbcInstallation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant installedAt() {
        return jdbc.sql("select installed_at from installation")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
