package com.timeoff.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.part.PartName;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void oneLinePerPart() {
        assertThat(Console.line(PartName.KAFKA, "localhost:9092", Duration.ofMillis(2_940)))
                .matches("kafka +localhost:9092 +ready in 2\\.9 s");
    }

    @Test
    void theFirstCallAsksForAMondayAhead() {
        assertThat(Console.firstCall("alice@example.com:alice", "http://localhost:8080", LocalDate.of(2026, 1, 1)))
                .startsWith("curl -i -u alice@example.com:alice ")
                .contains("\"leaveStartDate\":\"2026-01-26\"")
                .endsWith(" http://localhost:8080/leave-applications");
    }
}
