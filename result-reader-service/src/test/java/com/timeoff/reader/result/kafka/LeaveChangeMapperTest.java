package com.timeoff.reader.result.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import TimeOff.Models.LeaveApplicationChanged;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.SourcePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        leave("alice@example.com"),
                        LocalDate.of(2026, 12, 2),
                        "CANCELLED",
                        LeaveStatus.CANCELLED,
                        EmailAddress.of("mia@example.com"),
                        "Mia",
                        "As you wish",
                        CHANGED_AT));
    }

    @Test
    void whatIsOptionalIsNull() {
        var change = map(ours().setChangedByName(null).setComment(null).build());

        assertThat(change.changedByName()).isNull();
        assertThat(change.comment()).isNull();
    }

    @Test
    void aBlankNameIsNone() {
        assertThat(map(ours().setChangedByName(" ").build()).changedByName()).isNull();
    }

    /** As of a decision that was made before there were changes. */
    @Test
    void whoIsNoEmailAddressIsAName() {
        var change =
                map(ours().setChangedBy("Mia Manager").setChangedByName(null).build());

        assertThat(change.changedBy()).isNull();
        assertThat(change.changedByName()).isEqualTo("Mia Manager");
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryStatus(LeaveStatus status) {
        assertThat(map(ours().setStatus(status.name()).build()).status()).isEqualTo(status);
    }

    /** What it means is said by the status. */
    @ParameterizedTest
    @ValueSource(strings = {"COMMENTED", "EXTENDED", "A_CHANGE_OF_THIRTY_TWO_LETTERS__"})
    void keepsAChangeThatItDoesNotKnow(String change) {
        assertThat(map(ours().setChange(change).build()).change()).isEqualTo(change);
    }

    @Test
    void theLastDayMayBeTheFirst() {
        assertThat(map(ours().setLeaveEndDateTicks(DotNetTicks.ofDate(START)).build())
                        .lastDay())
                .isEqualTo(START);
    }

    /** Of 2,000 hours, where a few are worked in a year. */
    @Test
    void theLastDayMayBeInALifetime() {
        var lastDay = START.plusYears(100);

        assertThat(map(ours().setLeaveEndDateTicks(DotNetTicks.ofDate(lastDay)).build())
                        .lastDay())
                .isEqualTo(lastDay);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksARule(String reason, Consumer<LeaveApplicationChanged.Builder> breaking) {
        var builder = ours();
        breaking.accept(builder);
        var value = builder.build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("Status is unknown: SUSPENDED", it -> it.setStatus("SUSPENDED")),
                broken("Status is unknown: approved", it -> it.setStatus("approved")),
                broken("Status is unknown", it -> it.setStatus("")),
                broken("Change is blank", it -> it.setChange(" ")),
                broken("Change has more than 32", it -> it.setChange("A".repeat(33))),
                broken("Revision is out of range: 0", it -> it.setRevision(0)),
                broken("Revision is out of range: -1", it -> it.setRevision(-1)),
                broken(
                        "LeaveEndDateTicks is before the first day: 2026-11-30",
                        it -> it.setLeaveEndDateTicks(DotNetTicks.ofDate(START.minusDays(1)))),
                broken(
                        "LeaveEndDateTicks is too long after the first day: 2126-12-02",
                        it -> it.setLeaveEndDateTicks(
                                DotNetTicks.ofDate(START.plusYears(100).plusDays(1)))),
                broken("LeaveEndDateTicks is out of range: -1", it -> it.setLeaveEndDateTicks(-1)),
                broken("LeaveStartDateTicks is out of range: -1", it -> it.setLeaveStartDateTicks(-1)),
                broken("LeaveDurationInHours is out of range: 0", it -> it.setLeaveDurationInHours(0)),
                broken("EmpDepartment is unknown: SALES", it -> it.setEmpDepartment("SALES")),
                broken("EmpEmail must be an e-mail address", it -> it.setEmpEmail(" ")),
                broken("ChangedBy is blank", it -> it.setChangedBy(" ")),
                broken("ChangedBy has more than 254", it -> it.setChangedBy("a".repeat(255))),
                broken("ChangedByName has more than 254", it -> it.setChangedByName("a".repeat(255))),
                broken("Comment has more than 500", it -> it.setComment("a".repeat(501))),
                broken("Comment contains NUL", it -> it.setComment("\0")),
                broken("ChangedAt", it -> it.setChangedAt(Instant.parse("+10000-01-01T00:00:00Z"))),
                broken("ApplicationId is no UUID", it -> it.setApplicationId("no uuid")),
                broken(
                        "ApplicationId belongs to another application",
                        it -> it.setApplicationId(ApplicationIds.named("bob's", leave("bob@example.com"))
                                .toString())));
    }

    private static RequestedLeave leave(String email) {
        return new RequestedLeave(EmailAddress.of(email), Department.IT, 16, START);
    }

    private static Arguments broken(String reason, Consumer<LeaveApplicationChanged.Builder> breaking) {
        return Arguments.of(reason, breaking);
    }

    private static LeaveChange map(LeaveApplicationChanged value) {
        return LeaveChangeMapper.map(
                value, new ConsumerRecord<>(Topics.LEAVE_APPLICATIONS_CHANGES, 2, 41, new byte[0], new byte[0]));
    }

    private static LeaveApplicationChanged.Builder ours() {
        return LeaveApplicationChanged.newBuilder()
                .setApplicationId(ID.toString())
                .setRevision(3)
                .setChange("CANCELLED")
                .setStatus("CANCELLED")
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("it")
                .setLeaveDurationInHours(16)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(START))
                .setLeaveEndDateTicks(DotNetTicks.ofDate(START.plusDays(1)))
                .setChangedBy("Mia@Example.com")
                .setChangedByName("Mia")
                .setComment("As you wish")
                .setChangedAt(CHANGED_AT);
    }
}
