package com.timeoff.notification.leave.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.notification.leave.LeaveChange;
import com.timeoff.notification.leave.SourcePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeaveChangeMapperTest {

    private static final UUID ID = UUID.fromString("6ecd8c99-4036-403d-bf84-cf8400f67836");
    private static final Instant CHANGED_AT = Instant.parse("2026-11-24T08:00:00.123Z");
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void mapsOurs() {
        assertThat(map(ours().build()))
                .isEqualTo(new LeaveChange(
                        new SourcePosition(2, 41),
                        ID,
                        3,
                        new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START),
                        START.plusDays(1),
                        "CANCELLED",
                        LeaveStatus.CANCELLED,
                        EmailAddress.of("mia@example.com"),
                        "Mia",
                        "As you wish",
                        CHANGED_AT));
    }

    @Test
    void aBlankNameIsNone() {
        assertThat(map(ours().setChangedByName(" ").build()).changedByName()).isNull();
    }

    @Test
    void whoIsNoEmailAddressIsAName() {
        var change = map(ours().setChangedBy("Mia Manager").build());

        assertThat(change.changedBy()).isNull();
        assertThat(change.changedByName()).isEqualTo("Mia Manager");
    }

    @Test
    void takesAnUnknownChange() {
        assertThat(map(ours().setChange("POSTPONED").build()).change()).isEqualTo("POSTPONED");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("Revision", it -> it.setRevision(0)),
                bad("Status is unknown: SUSPENDED", it -> it.setStatus("SUSPENDED")),
                bad("Change", it -> it.setChange("C".repeat(33))),
                bad("ChangedBy", it -> it.setChangedBy(" ")),
                bad("ChangedByName", it -> it.setChangedByName("n".repeat(255))),
                bad("Comment", it -> it.setComment("c".repeat(501))),
                bad("ChangedAt", it -> it.setChangedAt(Instant.parse("+10000-01-01T00:00:00Z"))),
                bad(
                        "LeaveEndDateTicks is before",
                        it -> it.setLeaveEndDateTicks(DotNetTicks.ofDate(START.minusDays(1)))),
                bad(
                        "LeaveEndDateTicks is too long",
                        it -> it.setLeaveEndDateTicks(
                                DotNetTicks.ofDate(START.plusYears(100).plusDays(1)))));
    }

    private static Arguments bad(String reason, Consumer<LeaveApplicationChanged.Builder> spoil) {
        return Arguments.of(reason, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refusesWhatBreaksTheRules(String reason, Consumer<LeaveApplicationChanged.Builder> spoil) {
        var value = ours();
        spoil.accept(value);

        assertThatThrownBy(() -> map(value.build()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(reason);
    }

    private static LeaveChange map(LeaveApplicationChanged value) {
        return LeaveChangeMapper.map(value, SomeRecord.of(Topics.LEAVE_APPLICATIONS_CHANGES));
    }

    private static LeaveApplicationChanged.Builder ours() {
        return LeaveApplicationChanged.newBuilder()
                .setApplicationId(ID.toString())
                .setRevision(3)
                .setChange("CANCELLED")
                .setStatus("CANCELLED")
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("IT")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(START))
                .setLeaveEndDateTicks(DotNetTicks.ofDate(START.plusDays(1)))
                .setChangedBy("Mia@Example.com")
                .setChangedByName("Mia")
                .setComment("As you wish")
                .setChangedAt(CHANGED_AT);
    }
}
