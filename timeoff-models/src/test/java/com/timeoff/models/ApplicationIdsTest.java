package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationIdsTest {

    /** Written down once: every service and every later version must derive the same id. */
    @Test
    void anIdNeverChanges() {
        assertThat(ApplicationIds.ofPosition("leave-applications", 1, 0))
                .isEqualTo(UUID.fromString("cb9a5e80-c2c1-3aa3-8536-5c3a7ace9a52"));
    }

    @Test
    void everyPositionHasItsOwn() {
        assertThat(ApplicationIds.ofPosition("t", 1, 10))
                .isNotEqualTo(ApplicationIds.ofPosition("t", 11, 0))
                .isNotEqualTo(ApplicationIds.ofPosition("t", 1, 1));
    }
}
