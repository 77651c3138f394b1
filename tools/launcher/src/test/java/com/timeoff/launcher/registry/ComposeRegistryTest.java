package com.timeoff.launcher.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeRegistryTest {

    /** What it forbids, {@link RegistryLockIT} tries on the same registry. */
    @Test
    void composeLocksTheRegistryAsTheLauncherDoes() throws IOException {
        List<String> compose = Files.readString(Installation.locate().root().resolve("docker-compose.yml"))
                .lines()
                .map(String::strip)
                .toList();

        RegistryLock.environment().forEach((name, value) -> assertThat(compose).contains(name + ": " + value));
    }
}
