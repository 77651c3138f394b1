package com.timeoff.notification.mail.message;

import java.util.regex.Pattern;

/** Text of others, such as a name, where a line must stay one. */
final class OneLine {

    /** In code points. */
    private static final int MAX_LENGTH = 100;

    /** What separates words or lines, and what steers those who show it: ControlCharacters, that is. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    /** Blanks and control characters become one space; what is too long ends with "…". */
    static String of(String text) {
        var line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)).stripTrailing() + '…';
    }

    /** In a header, readers take what begins so for an encoded word, and show what that stands for. */
    static String inHeader(String line) {
        return line.replace("=?", "= ?");
    }
}
