package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationIdsTest {

    private static final RequestedLeave LEAVE =
            new RequestedLeave(EmailAddress.of("alice@example.com"), Department.IT, 8, LocalDate.of(2026, 12, 1));

    /** Written down once: every service and every later version must derive the same id. */
    @Test
    void anIdNeverChanges() {
        assertThat(ApplicationIds.ofPosition("leave-applications", 1, 0, LEAVE))
                .isEqualTo(UUID.fromString("ac595725-a343-8041-9b38-d3de0eeb29f4"));
        assertThat(ApplicationIds.named("a name", 0x0123_4567_89abL, LEAVE))
                .isEqualTo(UUID.fromString("01234567-89ab-8636-98fe-c222215fb753"));
    }

    @Test
    void everyPositionHasItsOwn() {
        assertThat(ApplicationIds.ofPosition("t", 1, 10, LEAVE))
                .isNotEqualTo(ApplicationIds.ofPosition("t", 11, 0, LEAVE))
                .isNotEqualTo(ApplicationIds.ofPosition("t", 1, 1, LEAVE));
    }

    @Test
    void idsOfOtherMakersMayBelongToAnything() {
        assertThat(ApplicationIds.mayBelongTo(UUID.randomUUID(), LEAVE)).isTrue();
        assertThat(ApplicationIds.mayBelongTo(UUID.nameUUIDFromBytes(new byte[0]), LEAVE))
                .isTrue();
    }
}
