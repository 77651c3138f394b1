package com.timeoff.launcher.database;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.process.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, as Maven Central has them for this machine: packed, and unpacked before they are used first.
 *
 * @param folder beside the archive
 */
public record PostgresBinaries(Path archive, Path folder) {

    public static PostgresBinaries of(Path archive) {
        return new PostgresBinaries(archive, archive.resolveSibling("unpacked"));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The major version, which is in the first line of what initdb makes a cluster from. */
    String version() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElse("").replaceFirst(".* ", "");
        }
    }

    void unpack() {
        if (ClassArchive.isFresh(folder, archive)) {
            return;
        }
        try {
            Path unfinished = Files.createTempDirectory(archive.resolveSibling(""), "unpacking");
            Path content = Files.createDirectory(unfinished.resolve("content"));
            try (InputStream in = new XZInputStream(Files.newInputStream(archive))) {
                // Not the owner in the archive, but who unpacks.
                List<String> tar = List.of("tar", "-xof", "-", "-C", content.toString());
                new Program("Unpacking " + archive, tar, unfinished.resolve("tar.log")).run(in);
            }
            Files.setLastModifiedTime(content, Files.getLastModifiedTime(archive));
            replace(content);
            FilesIn.erase(unfinished);
        } catch (IOException e) {
            throw new LaunchException("Cannot unpack " + archive + ": " + e.getMessage(), e);
        }
    }

    /** Another process may have unpacked them meanwhile: then these are not needed. */
    private void replace(Path content) throws IOException {
        try {
            if (!ClassArchive.isFresh(folder, archive)) {
                FilesIn.erase(folder);
                Files.move(content, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileSystemException e) {
            if (!ClassArchive.isFresh(folder, archive)) {
                throw e;
            }
        }
    }
}
