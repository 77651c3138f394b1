package com.timeoff.reader.feed.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 octets, as RFC 5545, 3.1, has them: what is longer goes on in the next, behind a space. Never within
 * a character, which is one to four octets; ical4j counts characters, and a line of umlauts gets twice as long.
 */
final class FoldedLines {

    private static final int MAX_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream(8 * 1024);
    private int lineLength;

    /** @param lines with their ends, CRLF */
    void add(String lines) {
        var utf8 = lines.getBytes(StandardCharsets.UTF_8);
        for (var from = 0; from < utf8.length; ) {
            var length = lengthOfCharacter(utf8[from]);
            add(utf8, from, length);
            from += length;
        }
    }

    byte[] toByteArray() {
        return octets.toByteArray();
    }

    private void add(byte[] utf8, int from, int length) {
        var first = utf8[from];
        if (first == '\r' || first == '\n') {
            lineLength = 0;
        } else {
            if (lineLength + length > MAX_OCTETS) {
                octets.writeBytes(FOLD);
                lineLength = 1;
            }
            lineLength += length;
        }
        octets.write(utf8, from, length);
    }

    private static int lengthOfCharacter(byte first) {
        if (first >= 0) {
            return 1;
        }
        if ((first & 0b1110_0000) == 0b1100_0000) {
            return 2;
        }
        return (first & 0b1111_0000) == 0b1110_0000 ? 3 : 4;
    }
}
