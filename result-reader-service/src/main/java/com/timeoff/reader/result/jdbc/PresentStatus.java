package com.timeoff.reader.result.jdbc;

import com.timeoff.models.LeaveStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule by which it is known where an application stands, in SQL. Scalar queries, so that each is an index probe. */
final class PresentStatus {

    private static final String DECISION = "case when approved then 'APPROVED' else 'DECLINED' end";

    private PresentStatus() {}

    /**
     * That of the newest change; as long as that is none or leaves it pending, that of the result: nothing leads back to
     * PENDING, so the result came after it.
     *
     * @param id an expression for its id, with the name of a table that is not one in here
     */
    static String of(String id) {
        return of(id, "nullif(newest.status, 'PENDING')");
    }

    private static String of(String id, String newestChange) {
        return """
                coalesce(
                    (select %3$s from leave_change as newest where newest.application_id = %1$s
                        order by newest.revision desc limit 1),
                    (select %2$s from leave_result as known where known.application_id = %1$s),
                    (select %2$s from version_1_result as version_1
                        join leave_result as known on known.application_id = version_1.result_id
                        where version_1.application_id = %1$s),
                    'PENDING')""".formatted(id, DECISION, newestChange);
    }

    /** A condition on {@code application}; not, if its newest change is about another one with the same id. */
    static String isPendingAsApplied() {
        var newestChange = "case when newest.status <> 'PENDING' or %s <> %s then 'OTHER' end"
                .formatted(PresentLeave.of("newest"), PresentLeave.of("application"));
        return of("application.application_id", newestChange) + " <> all ('{APPROVED,DECLINED,OTHER}')";
    }

    /**
     * A condition, in terms of what it is not: of an expression that equals something PostgreSQL expects few rows, and
     * reads all to sort them.
     */
    static String is(LeaveStatus status, String id) {
        return isAmong(EnumSet.of(status), id);
    }

    /** That of leave that counts, also while its cancellation is asked for. */
    static String isOfLeave(String id) {
        return isAmong(EnumSet.of(LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED), id);
    }

    private static String isAmong(Set<LeaveStatus> statuses, String id) {
        var others = Stream.of(LeaveStatus.values())
                .filter(it -> !statuses.contains(it))
                .map(Enum::name)
                .collect(Collectors.joining(","));
        return of(id) + " <> all ('{" + others + "}')";
    }
}
