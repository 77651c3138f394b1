package com.timeoff.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL ran a statement. */
public record QueryPlan(String text) {

    private static final Pattern ROWS = Pattern.compile("(?:actual rows=|Removed by [^:]*: )(\\d+)");

    public static QueryPlan of(JdbcClient jdbc, String sql) {
        return new QueryPlan(String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + sql)
                        .query(String.class)
                        .list()));
    }

    public QueryPlan assertUses(String index) {
        assertThat(text).contains(index).doesNotContain("Seq Scan");
        return this;
    }

    /** Those that were read and left out count, too. */
    public void assertReadsAtMost(int limit) {
        var rows = ROWS.matcher(text);
        while (rows.find()) {
            assertThat(Integer.parseInt(rows.group(1))).as(text).isLessThanOrEqualTo(limit);
        }
    }
}
