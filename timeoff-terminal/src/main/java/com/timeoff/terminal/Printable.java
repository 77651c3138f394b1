package com.timeoff.terminal;

import java.util.regex.Pattern;

/** Text that others typed must not steer the terminal: no control characters, nothing that turns the direction. */
final class Printable {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
