package com.timeoff.reader.result.jdbc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class Tables {

    private Tables() {}

    static void empty(JdbcClient jdbc) {
        List.of("version_1_result", "leave_result", "leave_application", "leave_change", "processed_offset")
                .forEach(it -> jdbc.sql("delete from " + it).update());
    }
}
