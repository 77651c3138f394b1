package com.timeoff.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramTest {

    private static final Path ONE = Path.of("/one.jar");
    private static final Path OTHER = Path.of("/other.jar");

    @TempDir
    Path folder;

    @Test
    void aJarAloneIsRunAsItIs() {
        Path jar = folder.resolve("service.jar");

        assertThat(new ServiceProgram(jar, List.of()).arguments()).containsExactly("-jar", jar.toString());
    }

    @Test
    void othersComeAfterAnUnpackedJar() throws IOException {
        Path jar = RunnableJar.write(folder.resolve("service.jar"), "com.example.Service");

        assertThat(new ServiceProgram(jar, List.of(ONE, OTHER)).arguments())
                .containsExactly(
                        "-cp",
                        jar + File.pathSeparator + "/one.jar" + File.pathSeparator + "/other.jar",
                        "com.example.Service");
    }

    @Test
    void springBootsOwnJarTakesOthersAlong() throws IOException {
        Path jar = RunnableJar.write(folder.resolve("service.jar"), RunnableJar.SPRING_BOOT);

        assertThat(new ServiceProgram(jar, List.of(ONE, OTHER)).arguments())
                .containsExactly(
                        "-Dloader.path=/one.jar,/other.jar",
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
