package com.timeoff.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private final Installation installation = Installation.locate();
    private final int port = FreePorts.next();

    @TempDir
    private Path folder;

    @Test
    void startsAgainOnTheSameFolderAsTheSameClusterAfterAKill() throws IOException {
        Path identity = folder.resolve("topics/meta.properties");
        String first;
        try (KafkaBroker broker = start()) {
            assertThat(broker.bootstrapServers()).isEqualTo("localhost:" + port);
            assertThat(new KafkaProbe(port).ready()).isTrue();
            first = Files.readString(identity);
            broker.kill();
            assertThat(new KafkaProbe(port).ready()).isFalse();
        }
        try (KafkaBroker broker = start()) {
            assertThat(Files.readString(identity)).isEqualTo(first);
            broker.pause();
            assertThat(new KafkaProbe(port).ready()).isFalse();
            broker.resume();
            assertThat(new KafkaProbe(port).ready()).isTrue();
            // A paused broker, too, can be stopped.
            broker.pause();
        }
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void overridesReachTheBrokerAndABadOneIsReported() {
        assertThatThrownBy(() -> KafkaBroker.start(
                        installation, folder, port, FreePorts.next(), Map.of("num.io.threads", "none")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("num.io.threads");
        assertThat(Children.alive()).isEmpty();
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(this::start)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for kafka is in use");
        }
    }

    private KafkaBroker start() {
        return KafkaBroker.start(installation, folder, port, FreePorts.next(), Map.of());
    }
}
