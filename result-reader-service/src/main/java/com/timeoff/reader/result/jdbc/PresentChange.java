package com.timeoff.reader.result.jdbc;

/** The rule by which it is known which change an application's present status began with, in SQL. */
final class PresentChange {

    /** True, or empty for the change with whose status the application still stands. */
    private static final String LATER_WITH_OTHER_STATUS = """
            select true from leave_change as later
            where later.application_id = change.application_id and later.revision > change.revision
                and later.status <> change.status
            limit 1""";

    private static final String BEFORE_IT = """
            select status from leave_change as earlier
            where earlier.application_id = change.application_id and earlier.revision < change.revision
            order by earlier.revision desc limit 1""";

    private PresentChange() {}

    /** A condition on {@code change}. */
    static String beginsPresentStatus() {
        return "(" + LATER_WITH_OTHER_STATUS + ") is not true and (" + BEFORE_IT + ") is distinct from change.status";
    }
}
