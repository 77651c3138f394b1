package com.timeoff.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which a server notes its process id, and the shared memory that its children use. */
record PostmasterPid(Path file) {

    // The second is one whose program was replaced while it runs.
    private static final String POSTGRES = ".*/postgres( \\(deleted\\))?";

    /**
     * Deletes it where another program has the id by now, for which PostgreSQL would not start. Where no process has it,
     * the file stays: by the shared memory in it, PostgreSQL finds children that outlived a killed server and still
     * write.
     */
    void forgetOther() throws IOException {
        if (Files.exists(file)
                && isOfOther(Files.readString(file).lines().findFirst().orElse(""))) {
            Files.delete(file);
        }
    }

    private static boolean isOfOther(String pid) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(it -> it.info().command())
                        .filter(it -> !it.matches(POSTGRES))
                        .isPresent();
    }
}
