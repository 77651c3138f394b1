package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void isAnnouncedInTheWordsOfTheOriginal() {
        assertThat(Decision.APPROVED.result()).isEqualTo("Approved: Your leave application has been approved.");
        assertThat(Decision.DECLINED.result()).isEqualTo("Declined: Your leave application has been declined.");
    }

    @Test
    void isKnownAgainByItsWords() {
        for (var decision : Decision.values()) {
            assertThat(Decision.announcedBy(decision.result())).contains(decision);
        }
        assertThat(Decision.announcedBy("Approved")).isEmpty();
    }
}
