package com.timeoff.reader.result.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import TimeOff.Models.LeaveApplicationReceived;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveApplication;
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
import org.junit.jupiter.params.provider.MethodSource;

class LeaveApplicationMapperTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final UUID ID = UUID.fromString("6ecd8c99-4036-403d-bf84-cf8400f67836");

    @Test
    void mapsOurs() {
        assertThat(map(ours().build()))
                .isEqualTo(new LeaveApplication(
                        new SourcePosition(1, 41),
                        ID,
                        new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START),
                        EmailAddress.of("helen@example.com"),
                        Instant.parse("2026-11-24T08:00:00Z"),
                        "Moving house"));
    }

    @Test
    void whatEarlierVersionsDoNotSayIsUnknown() {
        var application = map(
                ours().setSubmittedBy(null).setSubmittedAt(null).setNote(null).build());

        assertThat(application.submittedBy()).isNull();
        assertThat(application.submittedAt()).isNull();
        assertThat(application.note()).isNull();
    }

    @Test
    void version1HasTheIdOfItsPosition() {
        assertThat(map(ours().setApplicationId(null).build()).applicationId())
                .isEqualTo(ApplicationIds.ofPosition(
                        Topics.LEAVE_APPLICATIONS,
                        1,
                        41,
                        new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START)));
    }

    /** Nobody will ever decide on it. */
    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatTheManagerRefuses(String reason, Consumer<LeaveApplicationReceived.Builder> breaking) {
        var builder = ours();
        breaking.accept(builder);
        var value = builder.build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("EmpEmail", it -> it.setEmpEmail(" ")),
                broken("EmpEmail", it -> it.setEmpEmail("mia@example.com\u200b")),
                broken("EmpDepartment", it -> it.setEmpDepartment("SALES")),
                broken("LeaveDurationInHours", it -> it.setLeaveDurationInHours(0)),
                broken("LeaveStartDateTicks", it -> it.setLeaveStartDateTicks(-1)),
                broken("ApplicationId", it -> it.setApplicationId("no uuid")),
                broken("SubmittedBy", it -> it.setSubmittedBy("helen")),
                broken("Note", it -> it.setNote("a".repeat(501))),
                broken("SubmittedAt", it -> it.setSubmittedAt(Instant.ofEpochMilli(Long.MIN_VALUE))));
    }

    private static Arguments broken(String reason, Consumer<LeaveApplicationReceived.Builder> breaking) {
        return Arguments.of(reason, breaking);
    }

    private static LeaveApplication map(LeaveApplicationReceived value) {
        return LeaveApplicationMapper.map(
                value, new ConsumerRecord<>(Topics.LEAVE_APPLICATIONS, 1, 41, new byte[0], new byte[0]));
    }

    private static LeaveApplicationReceived.Builder ours() {
        return LeaveApplicationReceived.newBuilder()
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("it")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(START))
                .setApplicationId(ID.toString())
                .setSubmittedAt(Instant.parse("2026-11-24T08:00:00Z"))
                .setNote("Moving house")
                .setSubmittedBy("Helen@Example.com");
    }
}
