package com.timeoff.manager.leave.jdbc;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplication;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.manager.outbox.OutboxMessage;
import com.timeoff.manager.outbox.jdbc.OutboxRepository;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import com.timeoff.testing.infrastructure.PostgresDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of version 1 becomes one of version 2, and what instances of before do on it fails as a whole. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ImportAutoConfiguration(CalendarAutoConfiguration.class)
@Import({JdbcLeaveApplications.class, OutboxRepository.class, PostgresDatabase.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UpgradeTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final Instant AT = Instant.parse("2026-11-24T08:05:00.123Z");

    /** Of the instances of before. */
    private static final String DECIDE = """
            update leave_application
            set status = :status, processed_by = :by, comment = :comment, processed_at = :at
            where id = :id and status = 'PENDING'
            returning *""";

    private static final String ADD_TO_OUTBOX = """
            insert into outbox (application_id, emp_email, emp_department, leave_duration_in_hours,
                leave_start_date, decision, processed_by, comment, processed_at)
            values (:id, :email, :department, :hours, :startDate, :decision, :by, :comment, :at)""";

    private static final String NEXT = """
            select * from outbox
            where not exists (
                select from outbox as earlier
                where earlier.application_id = outbox.application_id and earlier.seq < outbox.seq)
            order by failures, seq
            limit 500
            for update skip locked""";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    LeaveApplications applications;

    @Autowired
    Outbox outbox;

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

    private void upgrade() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void whatIsPendingOrAnnouncedIsUnchanged() {
        var pending = receive(leave(TUESDAY, 8));
        var announced = receive(leave(TUESDAY, 8));
        decide(announced, "DECLINED", "No cover");

        upgrade();

        assertThat(kept(pending).status()).isEqualTo(LeaveStatus.PENDING);
        assertThat(kept(announced).status()).isEqualTo(LeaveStatus.DECLINED);
        for (var it : List.of(pending, announced)) {
            assertThat(kept(it).revision()).isZero();
            assertThat(kept(it).lastChange()).isNull();
            assertThat(kept(it).received().submittedBy()).isNull();
        }
        assertThat(outbox.lockNext(10)).isEmpty();
    }

    @Test
    void aDecisionThatWaitsIsTheFirstChangeAndIsAnnounced() {
        var id = receive(leave(TUESDAY, 20));
        transactions.executeWithoutResult(it -> {
            decide(id, "APPROVED", "Enjoy!");
            addToOutbox(id, leave(TUESDAY, 20), "APPROVED", "Enjoy!");
        });
        jdbc.sql("update outbox set failures = 3").update();

        upgrade();

        assertThat(outbox.lockNext(10)).singleElement().satisfies(it -> {
            assertThat(it.failures()).isEqualTo(3);
            assertThat(it.change())
                    .isEqualTo(new AnnouncedChange(
                            id,
                            leave(TUESDAY, 20),
                            1,
                            ChangeType.APPROVED,
                            LeaveStatus.APPROVED,
                            TUESDAY.plusDays(2),
                            "mia@example.com",
                            null,
                            "Enjoy!",
                            AT));
        });
        assertThat(outbox.backlog().oldest()).isEqualTo(AT);
        assertThat(kept(id).revision()).isEqualTo(1);
        assertThat(kept(id).lastDay()).isEqualTo(TUESDAY.plusDays(2));
    }

    /** Version 1 kept the name of whoever has one, and nothing else. */
    @Test
    void whoDecidedMayBeANameAlone() {
        var id = receive(leave(TUESDAY, 8));
        addToOutbox(id, leave(TUESDAY, 8), "APPROVED", null, "Mia M.");

        upgrade();

        assertThat(outbox.lockNext(10)).singleElement().satisfies(it -> {
            assertThat(it.change().changedBy()).isEqualTo("Mia M.");
            assertThat(it.change().changedByName()).isNull();
            assertThat(it.change().nameOrEmail()).isEqualTo("Mia M.");
        });
    }

    /** Computed in SQL, there and only once. */
    @Test
    void theLastDayIsTheCalendars() {
        var leaves = new ArrayList<RequestedLeave>();
        IntStream.range(0, 14).mapToObj(TUESDAY::plusDays).forEach(start -> List.of(
                        1, 8, 9, 16, 17, 24, 32, 39, 40, 41, 80, 100, 2_000)
                .forEach(hours -> leaves.add(leave(start, hours))));
        leaves.add(leave(LocalDate.of(9999, 12, 30), 40));
        leaves.add(leave(LocalDate.of(9999, 12, 31), 8));
        leaves.add(leave(LocalDate.of(1, 1, 1), 8));
        var ids = leaves.stream().map(this::receive).toList();
        transactions.executeWithoutResult(transaction -> IntStream.range(0, ids.size())
                .forEach(it -> addToOutbox(ids.get(it), leaves.get(it), "APPROVED", null)));

        upgrade();

        assertThat(outbox.lockNext(leaves.size()))
                .extracting(OutboxMessage::change)
                .hasSize(leaves.size())
                .allSatisfy(it -> assertThat(it.lastDay())
                        .as("of " + it.leave())
                        .isEqualTo(WorkCalendar.DEFAULT.lastDayOf(it.leave())));
    }

    /** Most changes cannot be asked for again, and need no entry. */
    @Test
    void onlyRequestsAreIndexed() {
        upgrade();

        assertThat(jdbc.sql("select indexdef from pg_indexes where tablename = 'leave_change'")
                        .query(String.class)
                        .list())
                .filteredOn(it -> it.contains("request_id"))
                .singleElement(as(STRING))
                .startsWith("CREATE UNIQUE INDEX")
                .endsWith("WHERE (request_id IS NOT NULL)");
    }

    @Test
    void anInstanceOfBeforeDecidesNothing() {
        var id = receive(leave(TUESDAY, 8));
        upgrade();

        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(it -> {
                    assertThat(decide(id, "APPROVED", null)).isEqualTo(1);
                    addToOutbox(id, leave(TUESDAY, 8), "APPROVED", null);
                }));

        assertThat(kept(id).status()).isEqualTo(LeaveStatus.PENDING);
        assertThat(kept(id).revision()).isZero();
        assertThat(outbox.lockNext(10)).isEmpty();
    }

    @Test
    void anInstanceOfBeforeAnnouncesNothingAndCountsNoFailure() {
        var id = receive(leave(TUESDAY, 8));
        addToOutbox(id, leave(TUESDAY, 8), "APPROVED", null);
        upgrade();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transactions.execute(it -> jdbc.sql(NEXT)
                        .query((row, number) -> row.getString("emp_email"))
                        .list()));

        assertThat(outbox.lockNext(10)).singleElement().satisfies(it -> assertThat(it.failures())
                .isZero());
    }

    @Test
    void anInstanceOfBeforeReceives() {
        upgrade();

        assertThat(kept(receive(leave(TUESDAY, 8))).status()).isEqualTo(LeaveStatus.PENDING);
    }

    private LeaveApplication kept(UUID id) {
        return applications.find(id).orElseThrow();
    }

    private static RequestedLeave leave(LocalDate start, int hours) {
        return new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, hours, start);
    }

    private UUID receive(RequestedLeave leave) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into leave_application (id, emp_email, emp_department, leave_duration_in_hours,
                            leave_start_date, note, submitted_at, source_partition, source_offset)
                        values (:id, :email, :department, :hours, :startDate, null, null, 1, 0)""")
                .param("id", id)
                .param("email", leave.email().toString())
                .param("department", leave.department().name())
                .param("hours", leave.durationInHours())
                .param("startDate", leave.startDate())
                .update();
        return id;
    }

    private int decide(UUID id, String status, @Nullable String comment) {
        return jdbc.sql(DECIDE)
                .param("status", status)
                .param("by", "mia@example.com")
                .param("comment", comment)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query()
                .listOfRows()
                .size();
    }

    private void addToOutbox(UUID id, RequestedLeave leave, String decision, @Nullable String comment) {
        addToOutbox(id, leave, decision, comment, "mia@example.com");
    }

    private void addToOutbox(UUID id, RequestedLeave leave, String decision, @Nullable String comment, String by) {
        jdbc.sql(ADD_TO_OUTBOX)
                .param("id", id)
                .param("email", leave.email().toString())
                .param("department", leave.department().name())
                .param("hours", leave.durationInHours())
                .param("startDate", leave.startDate())
                .param("decision", decision)
                .param("by", by)
                .param("comment", comment)
                .param("at", AT.atOffset(ZoneOffset.UTC))
                .update();
    }
}
