package com.timeoff.notification.leave.jdbc;

/** The rules by which it is known what an application waits for, in SQL, on {@code application}. */
final class WaitingCondition {

    /** What two have in common of which one may be meant by the other. */
    static final String LEAVE = "(%1$s.emp_email, %1$s.department, %1$s.duration_hours, %1$s.start_date)";

    private static final String APPLIED_FOR = LEAVE.formatted("application");

    private static final String DECISIONS =
            "from version_1_result as decision where %s = %s".formatted(LEAVE.formatted("decision"), APPLIED_FOR);

    /**
     * Of those that are pending and ask for the same leave, as many as there are decisions for it that name none are settled,
     * the oldest first: in whatever order they came here. Of the older ones no more are read than there are decisions: there
     * may be thousands that ask for the same.
     */
    static final String IS_PENDING = """
            (application.status = 'PENDING' and
                (not exists (select %1$s) or
                    exists (select from leave_application as older where %2$s = %3$s and older.status = 'PENDING'
                        and (older.source_partition, older.source_offset) <
                            (application.source_partition, application.source_offset)
                        offset (select count(*) %1$s) - 1)))""".formatted(DECISIONS, LEAVE.formatted("older"), APPLIED_FOR);

    static final String IS_WAITING = "(application.status = 'CANCELLATION_REQUESTED' or " + IS_PENDING + ")";

    private WaitingCondition() {}
}
