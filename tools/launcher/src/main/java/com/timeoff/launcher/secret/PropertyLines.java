package com.timeoff.launcher.secret;

import java.util.Map;
import java.util.stream.Collectors;

/** The text of a file of properties, in the order of the map. */
public final class PropertyLines {

    private PropertyLines() {}

    /** Of names and values without backslashes and line ends. */
    public static String of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(it -> it.getKey() + '=' + it.getValue() + '\n')
                .collect(Collectors.joining());
    }
}
