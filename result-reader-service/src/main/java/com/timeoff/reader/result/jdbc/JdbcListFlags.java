package com.timeoff.reader.result.jdbc;

import com.timeoff.reader.result.ListFlags;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Locks rows by their ids: the same ones may come by several topics at the same time. */
@Repository
class JdbcListFlags implements ListFlags {

    private static final String IN_BATCH = "application_id = any (:ids)";

    static final String AFTER_APPLICATIONS = pending("false", IN_BATCH + " and pending and application_id in (" + """
            select application_id from leave_result where application_id = any (:ids)
            union all
            select application_id from version_1_result where application_id = any (:ids)
            union all
            select application_id from (
                select distinct on (application_id) application_id, status from leave_change
                where application_id = any (:ids)
                order by application_id, revision desc) as newest
            where status <> 'PENDING')""");

    /** They are decided: nothing is to be asked. */
    static final String AFTER_RESULTS = pending("false", IN_BATCH + " and pending");

    static final String AFTER_CHANGES = refreshPending(IN_BATCH);

    /** Each row is read once, however many revisions there are. */
    static final String LATEST = """
            with changes as (
                select application_id, revision, status is distinct from lag(status) over by_revision as begins
                from leave_change where application_id = any (:ids)
                window by_revision as (partition by application_id order by revision)),
            latest as (
                select application_id, max(revision) as revision from changes where begins group by application_id),
            turned as (
                select application_id, change.revision from leave_change as change join latest using (application_id)
                where application_id = any (:ids) and change.latest <> (change.revision = latest.revision)
                order by application_id, change.revision for no key update of change)
            update leave_change as change set latest = not latest from turned
            where (change.application_id, change.revision) = (turned.application_id, turned.revision)""";

    static final String CANCELLED = cancelled(IN_BATCH);

    /** Hardly any is cancelled when its result comes: an index of these alone says which. */
    static final String CANCELLED_AFTER_RESULTS = cancelled("application_id in (" + """
            select application_id from leave_change
            where application_id = any (:ids) and latest and status = 'CANCELLED')""");

    private final JdbcClient jdbc;

    JdbcListFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterApplications(Collection<UUID> applicationIds) {
        update(AFTER_APPLICATIONS, applicationIds);
    }

    @Override
    public void afterResults(Collection<UUID> applicationIds) {
        update(AFTER_RESULTS, applicationIds);
        update(CANCELLED_AFTER_RESULTS, applicationIds);
    }

    @Override
    public void afterChanges(Collection<UUID> applicationIds) {
        update(AFTER_CHANGES, applicationIds);
        update(LATEST, applicationIds);
        update(CANCELLED, applicationIds);
    }

    /** @param rows a condition on {@code leave_application} */
    static String refreshPending(String rows) {
        return pending(
                "not pending",
                rows + " and pending <> (" + PresentStatus.of("leave_application.application_id") + " = 'PENDING')");
    }

    private static String pending(String value, String rows) {
        return """
                with turned as (
                    select application_id from leave_application where %s
                    order by application_id for no key update)
                update leave_application set pending = %s from turned
                where leave_application.application_id = turned.application_id""".formatted(rows, value);
    }

    /** @param rows a condition on {@code leave_result} */
    private static String cancelled(String rows) {
        return """
                with turned as (
                    select application_id from leave_result
                    where approved and %s and cancelled = (%s)
                    order by application_id for no key update)
                update leave_result set cancelled = not cancelled from turned
                where leave_result.application_id = turned.application_id""".formatted(rows, PresentStatus.isOfLeave("leave_result.application_id"));
    }

    private void update(String sql, Collection<UUID> applicationIds) {
        jdbc.sql(sql)
                .param("ids", new SqlArrayValue("uuid", applicationIds.toArray()))
                .update();
    }
}
