package com.timeoff.notification.leave.kafka;

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
import com.timeoff.notification.leave.SourcePosition;
import com.timeoff.notification.leave.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionMapperTest {

    private static final UUID ID = UUID.fromString("6ecd8c99-4036-403d-bf84-cf8400f67836");
    private static final Instant SUBMITTED_AT = Instant.parse("2026-11-24T08:00:00.123Z");
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final RequestedLeave LEAVE =
            new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, START);

    @Test
    void mapsOurs() {
        assertThat(map(ours().build()))
                .isEqualTo(new Submission(
                        new SourcePosition(2, 41), ID, LEAVE, EmailAddress.of("helen@example.com"), SUBMITTED_AT));
    }

    @Test
    void version1HasTheIdOfItsPositionAndTheTimeOfItsRecord() {
        var version1 = ours().setApplicationId(null)
                .setSubmittedAt(null)
                .setNote(null)
                .setSubmittedBy(null)
                .build();

        assertThat(map(version1))
                .isEqualTo(new Submission(
                        new SourcePosition(2, 41),
                        ApplicationIds.ofPosition(Topics.LEAVE_APPLICATIONS, 2, 41, LEAVE),
                        LEAVE,
                        null,
                        SomeRecord.WRITTEN_AT));
    }

    @Test
    void isNoYoungerThanItsRecord() {
        var ahead = ours().setSubmittedAt(Instant.parse("9999-12-31T00:00:00Z")).build();

        assertThat(map(ahead).submittedAt()).isEqualTo(SomeRecord.WRITTEN_AT);
    }

    /** The manager refuses it, too. */
    @Test
    void refusesATooLongNote() {
        var value = ours().setNote("n".repeat(501)).build();

        assertThatThrownBy(() -> map(value))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("Note");
    }

    private static Submission map(LeaveApplicationReceived value) {
        return SubmissionMapper.map(value, SomeRecord.of(Topics.LEAVE_APPLICATIONS));
    }

    private static LeaveApplicationReceived.Builder ours() {
        return LeaveApplicationReceived.newBuilder()
                .setEmpEmail("Alice@Example.com")
                .setEmpDepartment("IT")
                .setLeaveDurationInHours(8)
                .setLeaveStartDateTicks(DotNetTicks.ofDate(START))
                .setApplicationId(ID.toString())
                .setSubmittedAt(SUBMITTED_AT)
                .setNote("Moving house")
                .setSubmittedBy("Helen@Example.com");
    }
}
