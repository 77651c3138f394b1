package com.timeoff.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of the machine's processors a part may use. The manager and the reader take in the same records at about the
 * same time: on a machine of two they would hold both of them for some milliseconds, and every request waits.
 */
enum Processors {
    ALL,
    ALL_BUT_THE_FIRST;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    static Processors of(Tuning tuning, PartName service) {
        return tuning == Tuning.FOR_LOAD && service != PartName.EMPLOYEE ? ALL_BUT_THE_FIRST : ALL;
    }

    /** Comes before a command. Nothing where there is but one processor, or no {@code taskset}: it is Linux's. */
    List<String> prefix() {
        String others = this == ALL ? "" : withoutTheFirst(allowed());
        return others.isEmpty() || !isThere("taskset") ? List.of() : List.of("taskset", "-c", others);
    }

    /**
     * @param list as the kernel writes it: {@code 0-3,8}
     * @return as {@code taskset} reads it: {@code 1,2,3,8}
     */
    static String withoutTheFirst(String list) {
        return Stream.of(list.split(","))
                .filter(it -> !it.isEmpty())
                .flatMapToInt(Processors::range)
                .skip(1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static IntStream range(String range) {
        int[] ends = Arrays.stream(range.split("-")).mapToInt(Integer::parseInt).toArray();
        return IntStream.rangeClosed(ends[0], ends[ends.length - 1]);
    }

    private static String allowed() {
        if (!Files.isReadable(STATUS)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(it -> it.startsWith(ALLOWED))
                    .map(it -> it.substring(ALLOWED.length()).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
