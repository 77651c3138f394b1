package com.timeoff.launcher.process;

import java.util.regex.Pattern;

/**
 * Text that others wrote must not steer the terminal: without what {@code ControlCharacters} of timeoff-models are, which
 * the launcher starts without.
 */
public final class Printable {

    private static final String OTHERS = "\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069";
    private static final Pattern IN_A_LINE = Pattern.compile("[\\x00-\\x1f" + OTHERS + "]");
    private static final Pattern IN_LINES = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f" + OTHERS + "]");

    private Printable() {}

    /** One line, with question marks in place of control characters. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll("?");
    }

    /** The same, but tabs and line feeds stay. */
    public static String lines(String text) {
        return IN_LINES.matcher(text).replaceAll("?");
    }

    /** JSON that says the same: they are within texts, and escaped there; but carriage returns, which are between them. */
    public static String json(String json) {
        return IN_LINES.matcher(json.replace("\r", ""))
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
