package com.timeoff.notification.leave.kafka;

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
import com.timeoff.notification.leave.LeaveDecision;
import com.timeoff.notification.leave.SourcePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaveDecisionMapperTest {

    private static final UUID ID = UUID.fromString("6ecd8c99-4036-403d-bf84-cf8400f67836");
    private static final Instant PROCESSED_AT = Instant.parse("2026-11-24T08:00:00.123Z");
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final RequestedLeave LEAVE =
            new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START);

    @Test
    void mapsOurs() {
        assertThat(map(ours().build()))
                .isEqualTo(new LeaveDecision(
                        new SourcePosition(2, 41),
                        ID,
                        true,
                        LEAVE,
                        Decision.DECLINED,
                        EmailAddress.of("mia@example.com"),
                        null,
                        "Sorry",
                        PROCESSED_AT));
    }

    @Test
    void version1NamesNoApplicationAndHasTheTimeOfItsRecord() {
        var version1 = ours().setApplicationId(null)
                .setDecision(null)
                .setComment(null)
                .setProcessedAt(null)
                .setProcessedBy("Manager #1")
                .build();

        assertThat(map(version1))
                .isEqualTo(new LeaveDecision(
                        new SourcePosition(2, 41),
                        ApplicationIds.ofPosition(Topics.LEAVE_APPLICATIONS_RESULTS, 2, 41, LEAVE),
                        false,
                        LEAVE,
                        Decision.DECLINED,
                        null,
                        "Manager #1",
                        null,
                        SomeRecord.WRITTEN_AT));
    }

    @Test
    void refusesWhatContradictsItself() {
        var value = ours().setDecision("APPROVED").build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("Decision APPROVED contradicts Result");
    }

    @Test
    void refusesUnknownWords() {
        var value = ours().setResult("Postponed").build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("Result is unknown: Postponed");
    }

    private static LeaveDecision map(LeaveApplicationProcessed value) {
        return LeaveDecisionMapper.map(value, SomeRecord.of(Topics.LEAVE_APPLICATIONS_RESULTS));
    }

    private static LeaveApplicationProcessed.Builder ours() {
        return LeaveApplicationProcessed.newBuilder()
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("IT")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(START))
                .setProcessedBy("Mia@Example.com")
                .setResult(Decision.DECLINED.result())
                .setApplicationId(ID.toString())
                .setDecision("DECLINED")
                .setComment("Sorry")
                .setProcessedAt(PROCESSED_AT);
    }
}
