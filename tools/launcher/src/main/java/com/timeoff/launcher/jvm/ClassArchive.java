package com.timeoff.launcher.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a program as Java found and checked them once: with them it starts in about half the time.
 *
 * @param code what they were read from; an archive that is older is of no use
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class data sharing</a>
 */
public record ClassArchive(Path file, Path code) {

    /** Only good for the very Java that wrote it. */
    public static ClassArchive in(Path folder, Path code) {
        return new ClassArchive(folder.resolve("classes-" + Runtime.version() + ".jsa"), code);
    }

    public boolean isFresh() {
        return isFresh(file, code);
    }

    /** Java's options, with those to start with it where there is one. */
    public List<String> addedTo(List<String> options) {
        if (!isFresh()) {
            return options;
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off"));
        return all;
    }

    /** To write it when the program ends. */
    public String recording() {
        return "-XX:ArchiveClassesAtExit=" + file;
    }

    public static boolean isFresh(Path made, Path from) {
        try {
            return Files.exists(made)
                    && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(from)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
