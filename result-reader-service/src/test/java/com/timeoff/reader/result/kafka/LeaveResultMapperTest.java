package com.timeoff.reader.result.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.decoding.UnreadableRecordException;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.Topics;
import com.timeoff.reader.result.LeaveResult;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeaveResultMapperTest {

    private static final UUID ID = UUID.fromString("6ecd8c99-4036-403d-bf84-cf8400f67836");
    private static final Instant PROCESSED_AT = Instant.parse("2026-11-24T08:00:00.123Z");

    @Test
    void mapsOurs() {
        assertThat(map(ours().build()))
                .isEqualTo(new LeaveResult(
                        new SourcePosition(2, 41),
                        ID,
                        true,
                        new RequestedLeave(
                                EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1)),
                        Decision.APPROVED,
                        "mia@example.com",
                        "Enjoy",
                        PROCESSED_AT));
    }

    @Test
    void mapsVersion1() {
        var result = map(version1().build());

        assertThat(result.applicationId())
                .isEqualTo(ApplicationIds.ofPosition(
                        Topics.LEAVE_APPLICATIONS_RESULTS, 2, 41, leave("alice@example.com")));
        assertThat(result.namesApplication()).isFalse();
        assertThat(result.empEmail()).hasToString("alice@example.com");
        assertThat(result.decision()).isEqualTo(Decision.DECLINED);
        assertThat(result.comment()).isNull();
        assertThat(result.processedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0001-01-01", "3155378975999999999, 9999-12-31", "864000000000, 0001-01-02"})
    void takesEveryDateThatDotNetKnows(long ticks, LocalDate date) {
        assertThat(map(ours().setLeaveStartDateTicks(ticks).build()).requested().startDate())
                .isEqualTo(date);
    }

    /** Others may have written them: the result counts. */
    @Test
    void whatSteersATerminalIsReplaced() {
        var result = map(ours().setProcessedBy("Manager \u009b31m#1")
                .setComment("of \u202eothers\u2028\nin lines")
                .build());

        assertThat(result.processedBy()).isEqualTo("Manager \ufffd31m#1");
        assertThat(result.comment()).isEqualTo("of \ufffdothers\ufffd\nin lines");
    }

    @Test
    void aReasonDoesNotSteerTheLogEither() {
        var value = ours().setResult("\u009b31m\u202eApproved\n").build();

        assertThatThrownBy(() -> map(value)).hasMessage("Result is unknown: ?31m?Approved?");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksARule(String reason, Consumer<LeaveApplicationProcessed.Builder> breaking) {
        var builder = ours();
        breaking.accept(builder);
        var value = builder.build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("EmpDepartment is unknown: SALES", it -> it.setEmpDepartment("SALES")),
                broken("EmpDepartment is unknown", it -> it.setEmpDepartment("")),
                broken("LeaveDurationInHours is out of range: 0", it -> it.setLeaveDurationInHours(0)),
                broken("LeaveDurationInHours is out of range: -8", it -> it.setLeaveDurationInHours(-8)),
                broken("LeaveDurationInHours is out of range: 2001", it -> it.setLeaveDurationInHours(2001)),
                broken("LeaveStartDateTicks is out of range: -1", it -> it.setLeaveStartDateTicks(-1)),
                broken(
                        "LeaveStartDateTicks is out of range: 3155378976000000000",
                        it -> it.setLeaveStartDateTicks(DotNetTicks.MAX + 1)),
                broken("contradicts", it -> it.setDecision("DECLINED")),
                broken("Decision MAYBE", it -> it.setDecision("MAYBE")),
                broken("Result is unknown: Approved.", it -> it.setResult("Approved.")),
                broken("ApplicationId is no UUID", it -> it.setApplicationId("no uuid")),
                broken("ApplicationId is no UUID", it -> it.setApplicationId("1-1-1-1-1")),
                broken("ApplicationId is no UUID", it -> it.setApplicationId("")),
                broken(
                        "ApplicationId belongs to another application",
                        it -> it.setApplicationId(ApplicationIds.named("bob's", leave("bob@example.com"))
                                .toString())),
                broken("EmpEmail must be an e-mail address", it -> it.setEmpEmail(" ")),
                broken("EmpEmail must have at most 254", it -> it.setEmpEmail("a".repeat(255))),
                broken("EmpEmail must not contain", it -> it.setEmpEmail("a\0@example.com")),
                broken("EmpEmail must not contain", it -> it.setEmpEmail("alice@example.com\u200b")),
                broken("ProcessedBy has more than 254", it -> it.setProcessedBy("a".repeat(255))),
                broken("ProcessedBy contains NUL", it -> it.setProcessedBy("a\0")),
                broken("Comment has more than 500", it -> it.setComment("a".repeat(501))),
                broken("Comment contains NUL", it -> it.setComment("\0")),
                broken("ProcessedAt", it -> it.setProcessedAt(Instant.parse("+10000-01-01T00:00:00Z"))),
                broken("ProcessedAt", it -> it.setProcessedAt(Instant.ofEpochMilli(Long.MIN_VALUE))));
    }

    private static RequestedLeave leave(String email) {
        return new RequestedLeave(EmailAddress.of(email), Department.IT, 8, LocalDate.of(2026, 12, 1));
    }

    private static Arguments broken(String reason, Consumer<LeaveApplicationProcessed.Builder> breaking) {
        return Arguments.of(reason, breaking);
    }

    private static LeaveResult map(LeaveApplicationProcessed value) {
        return LeaveResultMapper.map(
                value, new ConsumerRecord<>(Topics.LEAVE_APPLICATIONS_RESULTS, 2, 41, new byte[0], new byte[0]));
    }

    private static LeaveApplicationProcessed.Builder version1() {
        return LeaveApplicationProcessed.newBuilder()
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("IT")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(LocalDate.of(2026, 12, 1)))
                .setProcessedBy("Manager #1")
                .setResult(Decision.DECLINED.result());
    }

    private static LeaveApplicationProcessed.Builder ours() {
        return version1()
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("it")
                .setProcessedBy("mia@example.com")
                .setResult(Decision.APPROVED.result())
                .setApplicationId(ID.toString())
                .setDecision("APPROVED")
                .setComment("Enjoy")
                .setProcessedAt(PROCESSED_AT);
    }
}
