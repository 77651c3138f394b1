package com.timeoff.launcher.home;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.database.PostgresBinaries;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.service.ServiceImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build put what the suite runs from. */
public final class Installation {

    private static final Path INFRA = Path.of("tools", "launcher", "target", "infra");

    private final Path root;

    private Installation(Path root) {
        this.root = root;
    }

    /**
     * The repository named by the system property {@code timeoff.root}, else the nearest folder upwards from the
     * working directory that has been built.
     *
     * @throws LaunchException if there is none
     */
    public static Installation locate() {
        String property = System.getProperty("timeoff.root");
        if (property != null) {
            return at(Path.of(property));
        }
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(INFRA)))
                .findFirst()
                .map(Installation::at)
                .orElseThrow(() -> new LaunchException(
                        "No " + INFRA + " from here upwards: run ./mvnw -DskipTests package in the repository"));
    }

    public static Installation at(Path root) {
        return new Installation(root.toAbsolutePath().normalize());
    }

    /** The repository's folder, absolute. */
    public Path root() {
        return root;
    }

    /** Where a suite has its data, its logs and its pid files unless it is told otherwise. */
    public Path home() {
        return root.resolve(".timeoff");
    }

    /** The folder of the broker's jars. */
    public Path kafkaLibs() {
        return built(root.resolve(INFRA).resolve("kafka"));
    }

    /** The registry's jar, beside its own {@code lib} folder. */
    public Path registryJar() {
        Path folder = built(root.resolve(INFRA).resolve("registry"));
        return built(FilesIn.single(folder, "apicurio-registry-app-*-runner.jar"));
    }

    /** Of the PostgreSQL for this machine. */
    public PostgresBinaries postgres() {
        return PostgresBinaries.of(
                built(FilesIn.single(built(root.resolve(INFRA).resolve("postgres")), "*.txz")));
    }

    /** The runnable jar of a service, such as {@code employee-service}. */
    public Path serviceJar(String name) {
        return built(root.resolve(name).resolve("target").resolve(name + ".jar"));
    }

    /** What Java is told of a service, or of all ({@code timeoff-core}), in its image, too: a file of arguments. */
    public Path javaOptions(String module) {
        return root.resolve(module).resolve("java.options");
    }

    /** Where a part's {@link ServiceImage} or {@link ClassArchive} is, once it is made. */
    public Path image(String name) {
        return root.resolve(Path.of("tools", "launcher", "target", "images")).resolve(name);
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new LaunchException(path + " is missing: run ./mvnw -DskipTests package");
        }
        return path;
    }
}
