package com.timeoff.manager.outbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.models.ChangeType;
import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementMapperTest {

    private static final UUID ID = UUID.fromString("7d3fd2a1-6f4b-4b52-9d3c-0a4f5e6b7c8d");
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Instant AT = Instant.parse("2026-11-24T08:05:00.123Z");

    @Test
    void aChangeHasTheWholeState() {
        assertThat(AnnouncementMapper.changed(change(ChangeType.CANCELLED, LeaveStatus.CANCELLED, "Mia M.")))
                .isEqualTo(new LeaveApplicationChanged(
                        ID.toString(),
                        3,
                        "CANCELLED",
                        "CANCELLED",
                        "alice@example.com",
                        "IT",
                        20,
                        DotNetTicks.ofDate(START),
                        DotNetTicks.ofDate(START.plusDays(2)),
                        "mia@example.com",
                        "Mia M.",
                        "As agreed",
                        AT));
    }

    @Test
    void aDecisionIsAlsoAsVersion1HasIt() {
        var approved = change(ChangeType.APPROVED, LeaveStatus.APPROVED, null);

        assertThat(approved.decision()).hasValue(Decision.APPROVED);
        assertThat(AnnouncementMapper.processed(approved, Decision.APPROVED))
                .isEqualTo(new LeaveApplicationProcessed(
                        "alice@example.com",
                        "IT",
                        20,
                        DotNetTicks.ofDate(START),
                        "mia@example.com",
                        "Approved: Your leave application has been approved.",
                        ID.toString(),
                        "APPROVED",
                        "As agreed",
                        AT));
    }

    /** Also where the application is approved afterwards. */
    @ParameterizedTest
    @EnumSource(
            names = {"APPROVED", "DECLINED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingElseIsADecision(ChangeType type) {
        assertThat(change(type, LeaveStatus.APPROVED, null).decision()).isEmpty();
    }

    private static AnnouncedChange change(ChangeType type, LeaveStatus status, @Nullable String name) {
        return new AnnouncedChange(
                ID,
                new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 20, START),
                3,
                type,
                status,
                START.plusDays(2),
                "mia@example.com",
                name,
                "As agreed",
                AT);
    }
}
