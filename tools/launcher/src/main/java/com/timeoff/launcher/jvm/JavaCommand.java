package com.timeoff.launcher.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines for the very Java that runs the launcher. */
public final class JavaCommand {

    // A small heap and no parallel collector; a part that runs out of memory dies, which is noticed. With Java's own
    // 21 MB of classes before the first full collection, there is one of 0.3 s in each start, and another under load.
    // What it logs is English and UTF-8, whatever the locale.
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MetaspaceSize=96m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en");

    private JavaCommand() {}

    public static List<String> frugal(List<String> options, String... arguments) {
        return of(Stream.concat(FRUGAL.stream(), options.stream()).toList(), arguments);
    }

    public static List<String> of(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        return command;
    }
}
