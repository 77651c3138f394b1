package com.timeoff.models;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it: what looks the same is the same. */
public final class TypedText {

    /**
     * Blanks, controls, formats, and what is no character; of the rest, what Unicode lets programs leave out when they
     * show a text (Default_Ignorable_Code_Point), what is drawn as nothing, and what stands for what could not be read.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}"
            + "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}\\x{FFA0}"
            + "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}"
            + "\\x{2800}\\x{13441}\\x{13442}\\x{16FE4}\\x{1D159}\\x{FFFC}\\x{FFFD}]");

    /** To compose makes at most one unit of so many. */
    private static final int MOST_COMPOSED = 4;

    private TypedText() {}

    /**
     * Without the blanks around it, composed, in lower case.
     *
     * @throws IllegalArgumentException if it has blank or invisible characters inside, or is too long
     */
    static String inOneSpelling(String typed, int maxLength) {
        var text = isSpeltSo(typed) ? typed : spelt(trimmed(typed), maxLength);
        if (text.length() > maxLength) {
            throw tooLong(maxLength);
        }
        return text;
    }

    /** Whether there is nothing to read in it: it is empty, or all of it blank or invisible. */
    public static boolean saysNothing(String text) {
        return INVISIBLE.matcher(text).replaceAll("").isEmpty();
    }

    static boolean hasInvisible(String text) {
        return INVISIBLE.matcher(text).find();
    }

    static IllegalArgumentException tooLong(int maxLength) {
        return new IllegalArgumentException("must have at most " + maxLength + " characters");
    }

    /** Most are: visible ASCII without capitals. */
    private static boolean isSpeltSo(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String spelt(String text, int maxLength) {
        if (text.length() > MOST_COMPOSED * maxLength) {
            throw tooLong(maxLength); // Before it is composed, which takes long where there is much.
        }
        var composed = composed(composed(text).toLowerCase(Locale.ROOT));
        if (hasInvisible(composed)) {
            throw new IllegalArgumentException("must not contain blank or invisible characters");
        }
        return composed;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** As Unicode says (White_Space): Java's own notions leave out the no-break spaces, or the next line. */
    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }
}
