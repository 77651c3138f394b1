package com.timeoff.notification.leave.jdbc;

/** The rules by which it is known what an application waits for, in SQL, on {@code application}. */
final class WaitingCondition {

    /** What two have in common of which one may be meant by the other. */
    static final String LEAVE = "(%1$s.emp_email, %1$s.department, %1$s.duration_hours, %1$s.start_date)";

    /**
     * Of those that are pending and ask for the same leave, as many as there are decisions for it that name none are settled,
     * the oldest first: in whatever order they came here.
     */
    static final String IS_PENDING =
            """
            (application.status = 'PENDING' and
                (select count(*) from version_1_result as decision where %1$s = %2$s) <=
                (select count(*) from leave_application as older where %3$s = %2$s and older.status = 'PENDING'
                    and (older.source_partition, older.source_offset) <
                        (application.source_partition, application.source_offset)))""".formatted(LEAVE.formatted("decision"), LEAVE.formatted("application"), LEAVE.formatted("older"));

    static final String IS_WAITING = "(application.status = 'CANCELLATION_REQUESTED' or " + IS_PENDING + ")";

    private WaitingCondition() {}
}
