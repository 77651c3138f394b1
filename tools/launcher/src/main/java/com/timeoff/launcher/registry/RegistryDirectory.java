package com.timeoff.launcher.registry;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.secret.PropertyLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The registry's folder: its database, and what it reads when it starts. A new database is given the rules for later
 * versions of our schemas: once it serves, nobody can store any.
 *
 * @param users what lets people in where not everybody is; the administrator stores the rules then
 */
record RegistryDirectory(Path path, Map<String, String> users) {

    private static final String RULES = "registry-rules.zip";

    /** For H2, which adds a suffix. */
    Path database() {
        return path.resolve("registry");
    }

    void prepare() {
        Map<String, String> properties = new TreeMap<>(users);
        try {
            if (users.isEmpty() && !Files.exists(path.resolve("registry.mv.db"))) {
                properties.put("apicurio.import.url", rules().toUri().toString());
            }
            FilesIn.created(path.resolve("config"));
            // Quarkus reads it from the working folder.
            FilesIn.writePrivate(
                    path.resolve("config").resolve("application.properties"), PropertyLines.of(properties));
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare the registry's folder " + path + ": " + e.getMessage(), e);
        }
    }

    private Path rules() throws IOException {
        Path file = path.resolve(RULES);
        try (InputStream in = getClass().getResourceAsStream(RULES)) {
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
