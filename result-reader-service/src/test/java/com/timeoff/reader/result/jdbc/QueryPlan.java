package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL does for a query, and has read for it. */
record QueryPlan(String json) {

    /** @param explain of {@code explain (analyze, format json)} */
    static QueryPlan of(JdbcClient.StatementSpec explain) {
        return new QueryPlan(explain.query(String.class).single());
    }

    static JdbcClient.StatementSpec explain(JdbcClient jdbc, String sql) {
        return jdbc.sql("explain (analyze, format json) " + sql);
    }

    /** Rows of the tables and of what is made of them, those that a filter drops among them. No table is read from end to end. */
    void assertReads(double mostRows, List<String> tables) {
        List<Map<String, Object>> nodes = JsonPath.read(json, "$..[?(@['Node Type'])]");

        assertThat(nodes).isNotEmpty().allSatisfy(node -> {
            if (tables.contains(node.getOrDefault("Relation Name", ""))) {
                assertThat(node.get("Node Type")).as(json).isNotEqualTo("Seq Scan");
            }
            var rows = (number(node, "Actual Rows")
                            + number(node, "Rows Removed by Filter")
                            + number(node, "Rows Removed by Index Recheck"))
                    * number(node, "Actual Loops");
            assertThat(rows).as(json).isLessThanOrEqualTo(mostRows);
        });
    }

    private static double number(Map<String, Object> node, String name) {
        return ((Number) node.getOrDefault(name, 0)).doubleValue();
    }
}
