package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where one part keeps its data, its log and the record of its process. */
public record PartFiles(Path work, Path log, Path pid) {

    /** All in one folder, for a part that runs alone. */
    public static PartFiles in(Path folder, PartName name) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new PartFiles(
                absolute, absolute.resolve(name.label() + ".log"), absolute.resolve(name.label() + ".pid"));
    }

    /** Folders exist, and the log of the last run is kept aside, so that a log is always one run's. */
    public void prepare() {
        FilesIn.created(work);
        FilesIn.created(log.resolveSibling(""));
        FilesIn.created(pid.resolveSibling(""));
        try {
            if (Files.exists(log)) {
                Files.move(log, previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot move the old log " + log + ": " + e.getMessage(), e);
        }
    }

    private Path previousLog() {
        return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", ".previous.log"));
    }
}
