package com.timeoff.launcher;

import java.util.Map;
import java.util.stream.Collectors;

/** The text of a file of properties, in the order of the map. */
final class PropertyLines {

    private PropertyLines() {}

    /** Of names and values without backslashes and line ends. */
    static String of(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(it -> it.getKey() + '=' + it.getValue() + '\n')
                .collect(Collectors.joining());
    }
}
