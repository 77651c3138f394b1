package com.timeoff.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.LaunchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theOffsetIsAddedToEveryPort() {
        Ports usual = Ports.from(Map.of(), 0);
        Ports raised = Ports.from(Map.of(), 100);
        for (PortName name : PortName.values()) {
            assertThat(raised.of(name)).isEqualTo(usual.of(name) + 100);
        }
        assertThat(usual.of(PortName.KAFKA)).isEqualTo(9092);
    }

    @Test
    void theEnvironmentChangesABasePort() {
        Ports ports = Ports.from(Map.of("TIMEOFF_KAFKA_PORT", "19092"), 1);
        assertThat(ports.of(PartName.KAFKA)).isEqualTo(19093);
    }

    @Test
    void whatIsNoPortIsNamed() {
        assertThatThrownBy(() -> Ports.from(Map.of("TIMEOFF_READER_PORT", "soon"), 0))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("TIMEOFF_READER_PORT")
                .hasMessageContaining("soon");
        assertThatThrownBy(() -> Ports.from(Map.of(), 60_000)).hasMessageContaining("1..65535");
    }

    @Test
    void twoPartsOnOnePortAreRefused() {
        assertThatThrownBy(() -> Ports.from(Map.of("TIMEOFF_READER_PORT", "8080"), 0))
                .hasMessageContaining("TIMEOFF_EMPLOYEE_PORT")
                .hasMessageContaining("TIMEOFF_READER_PORT");
    }
}
