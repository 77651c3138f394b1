package com.timeoff.launcher.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Installation;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registry is started with, in place of what it came with. */
class RegistryLibrariesTest {

    private static final Path REGISTRY = Installation.at(Path.of("..", "..")).registryJar();

    @ParameterizedTest
    @CsvSource({
        "net.minidev.json-smart-, 2.5.2", // CVE-2024-57699
        "net.minidev.accessors-smart-, 2.5.2",
        "org.postgresql.postgresql-, 42.7.7" // CVE-2025-49146
    })
    void knownHolesAreClosed(String name, String mended) throws IOException {
        List<String> libraries = Stream.of(manifest(REGISTRY, "Class-Path").split(" "))
                .filter(it -> it.startsWith("lib/" + name))
                .toList();
        assertThat(libraries).hasSize(1);
        String version = manifest(REGISTRY.resolveSibling(libraries.get(0)), "Bundle-Version");
        assertThat(Version.parse(version)).isGreaterThanOrEqualTo(Version.parse(mended));
    }

    /** A newer registry has other names: what was put in place of the old ones would only lie there. */
    @Test
    void nothingLiesThereThatIsNotLookedFor() throws IOException {
        try (Stream<Path> all = Files.list(REGISTRY.resolveSibling("lib"))) {
            assertThat(all.map(it -> "lib/" + it.getFileName()))
                    .isSubsetOf(manifest(REGISTRY, "Class-Path").split(" "));
        }
    }

    private static String manifest(Path jar, String attribute) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(attribute);
        }
    }
}
