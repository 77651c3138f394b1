package com.timeoff.launcher.home;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What keeps other users of the machine out of folders and files, where the system has permissions at all. */
final class Ownership {

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    static final FileAttribute<Set<PosixFilePermission>> FOLDER = PosixFilePermissions.asFileAttribute(OWNERS_FOLDER);
    static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Ownership() {}

    static boolean isKnown() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** @return whether others could do anything with the folder before */
    static boolean close(Path folder) throws IOException {
        if (!isKnown() || OWNERS_FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
            return false;
        }
        Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
        return true;
    }
}
