package com.timeoff.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTest {

    private static final Instant BUILT = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path folder;

    private ServiceImage image;

    @BeforeEach
    void aJar() throws IOException {
        image = new ServiceImage(file(folder.resolve("service.jar"), BUILT), folder.resolve("image"));
        Files.createDirectories(image.folder());
    }

    @Test
    void withoutAnImageTheJarIsRun() {
        assertThat(command()).endsWith("-jar", image.jar().toString());
        assertThat(image.isUnpacked()).isFalse();
    }

    @Test
    void anImageOlderThanTheJarIsNotUsed() throws IOException {
        file(image.unpacked(), BUILT.minusSeconds(1));
        file(image.classes().file(), BUILT.plusSeconds(1));

        assertThat(command()).endsWith("-jar", image.jar().toString());
        assertThat(image.isUnpacked()).isFalse();
    }

    @Test
    void theArchiveOfAnotherJavaIsNotUsed() throws IOException {
        file(image.unpacked(), BUILT);
        file(image.folder().resolve("classes-0.jsa"), BUILT);

        assertThat(command()).endsWith("-jar", image.unpacked().toString()).noneMatch(it -> it.contains(".jsa"));
    }

    @Test
    void aFreshImageIsRunWithItsArchive() throws IOException {
        file(image.unpacked(), BUILT);
        file(image.classes().file(), BUILT.plusSeconds(1));

        assertThat(command())
                .contains("-Xmx1m", "-XX:SharedArchiveFile=" + image.classes().file())
                .endsWith("-jar", image.unpacked().toString());
        assertThat(image.isUnpacked()).isTrue();
        assertThat(image.classes().isFresh()).isTrue();
    }

    private List<String> command() {
        return image.command(List.of("-Xmx1m"), List.of());
    }

    private static Path file(Path path, Instant modified) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(path, ""), FileTime.from(modified));
    }
}
