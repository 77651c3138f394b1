package com.timeoff.launcher.service;

import com.timeoff.launcher.LaunchException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Java runs: a jar alone, or with others after it.
 *
 * @param jar Spring Boot's own, or what it has unpacked
 */
record ServiceProgram(Path jar, List<Path> others) {

    /** Of Spring Boot's own jar, which has its libraries inside: it takes others along by a property. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private static final String LAUNCHER_OF_MORE = "org.springframework.boot.loader.launch.PropertiesLauncher";

    String[] arguments() {
        if (others.isEmpty()) {
            return new String[] {"-jar", jar.toString()};
        }
        String main = mainClass();
        return main.equals(LAUNCHER)
                ? new String[] {"-Dloader.path=" + joined(others.stream(), ","), "-cp", jar.toString(), LAUNCHER_OF_MORE
                }
                : new String[] {"-cp", joined(Stream.concat(Stream.of(jar), others.stream()), File.pathSeparator), main
                };
    }

    private String mainClass() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    private static String joined(Stream<Path> jars, String separator) {
        return jars.map(Path::toString).collect(Collectors.joining(separator));
    }
}
