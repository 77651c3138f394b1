package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeaveStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING,",
        "APPROVED, APPROVED",
        "DECLINED, DECLINED",
        "WITHDRAWN,",
        "CANCELLATION_REQUESTED, APPROVED",
        "CANCELLED, APPROVED"
    })
    void whatWasDecidedStaysSo(LeaveStatus status, Decision decided) {
        assertThat(status.decision().orElse(null)).isEqualTo(decided);
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionLeadsToItsStatus(Decision decision) {
        assertThat(LeaveStatus.after(decision).decision()).contains(decision);
    }

    /** A later version may know more of them. */
    @Test
    void aNameOfNoneIsNone() {
        assertThat(LeaveStatus.named("CANCELLED")).contains(LeaveStatus.CANCELLED);
        assertThat(LeaveStatus.named("EXPIRED")).isEmpty();
        assertThat(LeaveStatus.named("cancelled")).isEmpty();
    }
}
