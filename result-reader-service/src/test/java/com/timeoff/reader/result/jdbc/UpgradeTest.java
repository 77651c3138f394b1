package com.timeoff.reader.result.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveApplications;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ResultFilter;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A database of version 1 becomes one of version 2, and instances of before go on writing to it. */
@ProjectionDatabase
@DirtiesContext
class UpgradeTest {

    /** Of the instances of before. */
    private static final String ADD_APPLICATION = """
            insert into leave_application (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date)
            select * from unnest(array[:id]::uuid[], array[1]::integer[], array[:offset]::bigint[],
                array['alice@example.com']::text[], array['IT']::text[], array[8]::integer[],
                array['2026-12-01']::date[])
            on conflict do nothing returning application_id""";

    private static final String ADD_RESULT = """
            insert into leave_result (application_id, source_partition, source_offset, emp_email, department,
                duration_hours, start_date, approved, processed_by, manager_comment, processed_at)
            select * from unnest(array[:id]::uuid[], array[0]::integer[], array[:offset]::bigint[],
                array['alice@example.com']::text[], array['IT']::text[], array[8]::integer[],
                array['2026-12-01']::date[], array[true]::boolean[], array['mia@example.com']::text[],
                array[null]::text[], array[null]::timestamptz[])
            on conflict do nothing returning application_id""";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeaveApplications applications;

    @Autowired
    LeaveStates states;

    private long offset;

    @BeforeEach
    void version1() {
        var flyway = Flyway.configure()
                .dataSource(database)
                .cleanDisabled(false)
                .target("1")
                .load();
        flyway.clean();
        flyway.migrate();
    }

    @Test
    void whatIsPendingIsListed() {
        var decided = add(ADD_APPLICATION, UUID.randomUUID());
        add(ADD_RESULT, decided);
        var matched = add(ADD_APPLICATION, UUID.randomUUID());
        var version1 = add(ADD_RESULT, UUID.randomUUID());
        jdbc.sql("""
                insert into version_1_result
                select :result, 0, 9, 'alice@example.com', 'IT', 8, date '2026-12-01', :application""").param("result", version1).param("application", matched).update();
        var pending = add(ADD_APPLICATION, UUID.randomUUID());

        upgrade();

        assertThat(list(LeaveStatus.PENDING)).containsExactly(pending);
        assertThat(flagged()).containsExactly(pending);
        assertThat(list(null)).containsExactlyInAnyOrder(decided, matched);
        assertThat(applications.find(pending)).hasValueSatisfying(it -> {
            assertThat(it.submittedBy()).isNull();
            assertThat(it.submittedAt()).isNull();
            assertThat(it.note()).isNull();
        });
    }

    @Test
    void anInstanceOfBeforeGoesOn() {
        upgrade();

        var decided = add(ADD_APPLICATION, UUID.randomUUID());
        var pending = add(ADD_APPLICATION, UUID.randomUUID());
        assertThat(list(LeaveStatus.PENDING)).containsExactly(pending, decided);
        add(ADD_RESULT, decided);

        assertThat(list(LeaveStatus.PENDING)).as("whatever the flag says").containsExactly(pending);
        assertThat(list(LeaveStatus.APPROVED)).containsExactly(decided);
        assertThat(applications.find(pending)).isPresent();
    }

    private UUID add(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("offset", offset++)
                .query(UUID.class)
                .single();
    }

    private void upgrade() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private List<UUID> list(LeaveStatus status) {
        var filter = new ResultFilter(status, null, null, null);
        return states.newest(LeaveScope.EVERYBODYS, filter, Long.MAX_VALUE, 10).stream()
                .map(it -> it.leave().applicationId())
                .toList();
    }

    private List<UUID> flagged() {
        return jdbc.sql("select application_id from leave_application where pending")
                .query(UUID.class)
                .list();
    }
}
