package com.timeoff.launcher.home;

import com.timeoff.launcher.broker.ClientFiles;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a suite's data: {@code logs}, {@code data}, {@code run} and {@code mail}. */
public record Home(Path path) {

    private static final List<String> OURS = List.of("logs", "data", "run", "mail");

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public PartFiles files(PartName name) {
        return files(name.label());
    }

    /** Of one more instance of a part. */
    public PartFiles files(PartName name, int number) {
        return files(name.label() + "-" + number);
    }

    private PartFiles files(String label) {
        return new PartFiles(
                path.resolve("data").resolve(label),
                path.resolve("logs").resolve(label + ".log"),
                run().resolve(label + ".pid"));
    }

    /** The record of the process that started the parts. */
    public Path launcher() {
        return run().resolve("launcher.pid");
    }

    Path lock() {
        return run().resolve("lock");
    }

    /** The passwords of a secured suite. */
    public Path secrets() {
        return path.resolve("data").resolve("secrets.properties");
    }

    /** A file each, as long as no server takes them. */
    public Path mails() {
        return path.resolve("mail");
    }

    public ClientFiles clientFiles() {
        return new ClientFiles(run());
    }

    /** Those that the suite was started with last, if it was secured. */
    public Optional<Secrets> usedSecrets() {
        return clientFiles().exist() ? Optional.of(Secrets.of(this)) : Optional.empty();
    }

    private Path run() {
        return path.resolve("run");
    }

    /**
     * Makes the folder, and lets nobody but its owner into what the suite has or makes in it. A folder that holds other
     * things, too, stays as open as it is.
     *
     * @return a word about what was open to other users of the machine; empty if nothing was
     */
    Optional<String> claim() throws IOException {
        FilesIn.created(run());
        List<Path> ours = new ArrayList<>(
                OURS.stream().map(path::resolve).filter(Files::isDirectory).toList());
        try (Stream<Path> all = Files.list(path)) {
            if (all.allMatch(it -> OURS.contains(it.getFileName().toString()))) {
                ours.add(path);
            }
        }
        boolean open = false;
        for (Path folder : ours) {
            open |= Ownership.close(folder);
        }
        return open ? Optional.of(path + " was open to other users of this machine; now it is not.") : Optional.empty();
    }

    /** Erases what the suite made, and the folder itself if nothing else is in it. */
    public void erase() throws IOException {
        for (String name : OURS) {
            FilesIn.erase(path.resolve(name));
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> rest = Files.list(path)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(path);
        }
    }
}
