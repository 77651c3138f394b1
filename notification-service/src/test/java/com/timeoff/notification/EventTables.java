package com.timeoff.notification;

import org.springframework.jdbc.core.simple.JdbcClient;

public final class EventTables {

    private EventTables() {}

    /** But for the time of the installation. */
    public static void empty(JdbcClient jdbc) {
        jdbc.sql("truncate leave_application, version_1_result, reminder").update();
    }
}
