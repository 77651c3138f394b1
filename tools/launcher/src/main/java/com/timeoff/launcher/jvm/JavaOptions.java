package com.timeoff.launcher.jvm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The services' JVM options; of two that contradict each other, Java takes the later one. */
public final class JavaOptions {

    private static final String VARIABLE = "TIMEOFF_JAVA_OPTS";

    private JavaOptions() {}

    public static List<String> appended(List<String> ours, Map<String, String> environment) {
        Stream<String> theirs = Arrays.stream(
                        environment.getOrDefault(VARIABLE, "").split("\\s+"))
                .filter(option -> !option.isEmpty());
        return Stream.concat(ours.stream(), theirs).toList();
    }
}
