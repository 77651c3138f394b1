package com.timeoff.launcher.process;

import com.sun.security.auth.module.UnixSystem;
import com.timeoff.launcher.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs: it refuses to run as root.
 *
 * @param prefix what a command begins with
 * @param id to whom its files belong
 */
public record UnprivilegedUser(List<String> prefix, int id) {

    /** Root in a namespace in which it has no name and no rights, and its files are its own still. */
    public static final UnprivilegedUser IN_NAMESPACE = new UnprivilegedUser(List.of("unshare", "-U"), 0);

    /** For where no namespace can be had, as in most containers. No folder on the way to its files stops it. */
    public static final UnprivilegedUser NOBODY = new UnprivilegedUser(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=+dac_override"),
            65_534);

    /** Who runs this JVM, or for root somebody else. */
    public static UnprivilegedUser current() {
        int current = (int) new UnixSystem().getUid();
        if (current != 0) {
            return new UnprivilegedUser(List.of(), current);
        }
        return Stream.of(IN_NAMESPACE, NOBODY)
                .filter(UnprivilegedUser::isPossible)
                .findFirst()
                .orElseThrow(() -> new LaunchException("PostgreSQL does not run as root, and neither unshare nor"
                        + " setpriv can start it as another user here: start ./timeoff as an ordinary user"));
    }

    public boolean isPossible() {
        return Program.succeeds(command("true"));
    }

    public List<String> command(String... program) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(program));
        return all;
    }

    /**
     * Makes the folder its own, with all that is in it. The folder itself is the last, so that what was broken off is done
     * again.
     *
     * @throws LaunchException if this user may not give them away
     */
    public void own(Path folder) {
        try {
            if (!Objects.equals(owner(folder), id)) {
                for (Path path : deepestFirst(folder)) {
                    Files.setAttribute(path, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchException("Cannot make user " + id + " the owner of " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }
}
