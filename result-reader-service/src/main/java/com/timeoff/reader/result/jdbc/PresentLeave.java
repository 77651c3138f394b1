package com.timeoff.reader.result.jdbc;

/**
 * The rule by which it is known what an application asks for, in SQL: what its result says, or else its newest change, or
 * else the application itself. They differ only where an id of another maker's is on several: the manager has kept one
 * of them, and what comes from there tells which.
 */
final class PresentLeave {

    private PresentLeave() {}

    /** What a row asks for. */
    static String of(String row) {
        return "row(%1$s.emp_email, %1$s.department, %1$s.duration_hours, %1$s.start_date)".formatted(row);
    }

    /**
     * A condition on {@code change}. With a {@code coalesce} around it, as PostgreSQL expects few rows of an expression that
     * equals something, and reads all to sort them.
     */
    static String isThatOfChange() {
        return """
                coalesce(%1$s = coalesce(
                    (select %2$s from leave_result as known where known.application_id = change.application_id),
                    (select %2$s from version_1_result as known where known.application_id = change.application_id),
                    (select %2$s from leave_change as known where known.application_id = change.application_id
                        order by known.revision desc limit 1)), true)""".formatted(of("change"), of("known"));
    }
}
