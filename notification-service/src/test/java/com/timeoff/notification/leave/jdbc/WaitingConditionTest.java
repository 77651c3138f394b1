package com.timeoff.notification.leave.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.notification.EventDatabase;
import com.timeoff.notification.EventTables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anybody may send the same application again and again. */
@EventDatabase
class WaitingConditionTest {

    private static final int APPLICATIONS = 500;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void manyThatAskForTheSame() {
        EventTables.empty(jdbc);
        jdbc.sql("""
                insert into leave_application
                select gen_random_uuid(), 0, 0, number, 'alice@example.com', 'IT', 8, '2026-12-01', null, 'PENDING', now()
                from generate_series(1, :applications) as number""").param("applications", APPLICATIONS).update();
    }

    /** Each of all: {@code 500 * 500} rows. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 20"})
    void ofThoseThatAskForTheSameFewAreReadForEach(int decisions, int readForEach) {
        jdbc.sql("""
                insert into version_1_result
                select gen_random_uuid(), 'alice@example.com', 'IT', 8, '2026-12-01', now()
                from generate_series(1, :decisions)""").param("decisions", decisions).update();

        assertThat(waiting()).isEqualTo(APPLICATIONS - decisions);
        assertThat(rowsRead("older")).isLessThanOrEqualTo((double) readForEach * APPLICATIONS);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from leave_application as application where " + WaitingCondition.IS_WAITING)
                .query(Long.class)
                .single();
    }

    private double rowsRead(String alias) {
        var plan = jdbc.sql(
                        "explain (analyze, format json) select application_id from leave_application as application where "
                                + WaitingCondition.IS_WAITING)
                .query(String.class)
                .single();
        List<Map<String, Object>> nodes = JsonPath.read(plan, "$..[?(@.Alias == '" + alias + "')]");
        assertThat(nodes).isNotEmpty();
        return nodes.stream()
                .mapToDouble(node -> number(node, "Actual Loops")
                        * Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                                .mapToDouble(it -> number(node, it))
                                .sum())
                .sum();
    }

    private static double number(Map<String, Object> node, String name) {
        return ((Number) node.getOrDefault(name, 0)).doubleValue();
    }
}
