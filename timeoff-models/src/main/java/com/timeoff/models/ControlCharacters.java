package com.timeoff.models;

/**
 * Characters that nobody sees and that steer what shows them: a terminal, a log, the direction of what stands around them.
 * Not among them are the marks U+200E, U+200F and U+061C, which Hebrew and Arabic need and which reach no further than
 * the letters beside them.
 */
public final class ControlCharacters {

    private static final String SEPARATORS_AND_DIRECTIONS = "\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069";

    /**
     * All but the tab and the line breaks of people who type, for the brackets of a regular expression, of Java's or
     * JavaScript's: C0, DEL and C1, the separators of lines and paragraphs, embeddings, overrides and isolates.
     */
    public static final String BUT_LINES = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f" + SEPARATORS_AND_DIRECTIONS;

    private static final char REPLACEMENT = '\ufffd';

    private ControlCharacters() {}

    public static boolean isOne(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == '\u2028'
                || codePoint == '\u2029'
                || (codePoint >= '\u202a' && codePoint <= '\u202e')
                || (codePoint >= '\u2066' && codePoint <= '\u2069');
    }

    public static boolean areIn(String text) {
        return text.chars().anyMatch(ControlCharacters::isOne);
    }

    /** As long as it was, with U+FFFD in their place; tabs and line breaks stay. */
    public static String replacedIn(String text) {
        if (!areIn(text)) {
            return text;
        }
        var replaced = new StringBuilder(text);
        for (var at = 0; at < replaced.length(); at++) {
            var c = replaced.charAt(at);
            if (isOne(c) && c != '\t' && c != '\n' && c != '\r') {
                replaced.setCharAt(at, REPLACEMENT);
            }
        }
        return replaced.toString();
    }
}
