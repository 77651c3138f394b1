package com.timeoff.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
        Path jar = jar("com.example.Service");

        assertThat(new ServiceProgram(jar, List.of(ONE, OTHER)).arguments())
                .containsExactly(
                        "-cp",
                        jar + File.pathSeparator + "/one.jar" + File.pathSeparator + "/other.jar",
                        "com.example.Service");
    }

    @Test
    void springBootsOwnJarTakesOthersAlong() throws IOException {
        Path jar = jar("org.springframework.boot.loader.launch.JarLauncher");

        assertThat(new ServiceProgram(jar, List.of(ONE, OTHER)).arguments())
                .containsExactly(
                        "-Dloader.path=/one.jar,/other.jar",
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private Path jar(String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        Path jar = folder.resolve("service.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
