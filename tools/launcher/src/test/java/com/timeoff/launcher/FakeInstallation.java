package com.timeoff.launcher;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The real broker and registry, with {@link FakeService} as each of the services. */
public final class FakeInstallation {

    private FakeInstallation() {}

    public static Installation in(Path root) throws IOException {
        Installation installation = untrained(root);
        Installation original = Installation.locate();
        for (PartName name : List.of(PartName.KAFKA, PartName.REGISTRY)) {
            Path image = installation.image(name.label());
            Files.createDirectories(image.resolveSibling(""));
            Files.createSymbolicLink(image, original.image(name.label()));
        }
        return installation;
    }

    /** Without the classes of broker and registry: they start slowly. */
    public static Installation untrained(Path root) throws IOException {
        Path infra = Installation.locate().root().resolve("tools/launcher/target/infra");
        Path target = Files.createDirectories(root.resolve("tools/launcher/target"));
        Files.createSymbolicLink(target.resolve("infra"), infra);
        Files.createFile(Files.createDirectories(root.resolve("timeoff-core")).resolve("java.options"));
        for (PartName name : PartName.SERVICES) {
            Path folder = Files.createDirectories(root.resolve(name.label()).resolve("target"));
            jar(folder.resolve(name.label() + ".jar"));
            Files.createFile(folder.resolveSibling("java.options"));
        }
        return Installation.at(root);
    }

    /** And {@code ./timeoff} itself, which finds all that it would build. */
    public static void addScript(Path root) throws IOException {
        Path original = Installation.locate().root();
        Path built = original.resolve("tools/launcher/target");
        Path target = root.resolve("tools/launcher/target");
        Files.copy(original.resolve("timeoff"), root.resolve("timeoff"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(target.resolve("timeoff-launcher.jar"), built.resolve("timeoff-launcher.jar"));
        Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
        Files.createFile(
                Files.createDirectories(root.resolve("tools/terminal/target")).resolve("timeoff-terminal.jar"));
        Files.createFile(root.resolve("pom.xml"));
        for (PartName service : PartName.SERVICES) {
            Path classes = Files.createDirectories(root.resolve(service.label()).resolve("target/classes"));
            Files.writeString(classes.resolve("application.yaml"), "include: \"apicurio\"");
        }
        Files.createFile(target.resolve("up-to-date"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in = FakeService.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(in).transferTo(jar);
        }
    }
}
