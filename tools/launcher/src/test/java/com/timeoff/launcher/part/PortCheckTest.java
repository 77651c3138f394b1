package com.timeoff.launcher.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aTakenPortIsNamedWithItsPartAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> PortCheck.requireFree(PortName.MANAGER, taken.getLocalPort()))
                    .hasMessageContaining("manager-service")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--port-offset")
                    .hasMessageContaining("TIMEOFF_MANAGER_PORT");
        }
    }

    @Test
    void aFreePortPasses() {
        assertThatCode(() -> PortCheck.requireFree(PortName.KAFKA, FreePorts.next()))
                .doesNotThrowAnyException();
    }
}
