package com.timeoff.launcher.home;

import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The few things done to folders. */
public final class FilesIn {

    private FilesIn() {}

    /** The one file that matches, or the pattern itself, which does not exist. */
    static Path single(Path folder, String glob) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            for (Path path : found) {
                return path;
            }
            return folder.resolve(glob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What had to be made of the folder, and of those it is in, is its owner's alone. */
    public static Path created(Path folder) {
        try {
            return Ownership.isKnown()
                    ? Files.createDirectories(folder, Ownership.FOLDER)
                    : Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchException("Cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Written anew, for its owner alone. */
    public static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (Ownership.isKnown()) {
            Files.createFile(file, Ownership.FILE);
        }
        Files.writeString(file, text);
    }

    /** Deletes the folder with all it holds; links are removed, never followed. */
    public static void erase(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
