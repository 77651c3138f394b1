package com.timeoff.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/** An answer as it comes: as much as must be known to see where it ends. */
final class ResponseBuffer {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(US_ASCII);
    private static final int UNKNOWN = -1;
    private static final int CHUNKED = -2;

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int body = UNKNOWN;
    private int bodyLength;
    private boolean closes;

    void clear() {
        length = 0;
        body = UNKNOWN;
    }

    /** More of it has come. */
    void add(ByteBuffer more) {
        if (bytes.length - length < more.remaining()) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more.remaining()));
        }
        var count = more.remaining();
        more.get(bytes, length, count);
        length += count;
    }

    boolean isWhole() {
        if (body == UNKNOWN) {
            readHead();
        }
        if (body == UNKNOWN) {
            return false;
        }
        // JSON has no line breaks of this kind within, so that nothing but the last chunk looks like it.
        return bodyLength == CHUNKED ? endsWith(LAST_CHUNK) : length >= body + bodyLength;
    }

    /** The server will take no other request on this connection: Tomcat takes a hundred. */
    boolean isLast() {
        return closes;
    }

    int status() {
        return Integer.parseInt(new String(bytes, "HTTP/1.1 ".length(), 3, US_ASCII));
    }

    private void readHead() {
        var end = indexOf(END_OF_HEAD);
        if (end < 0) {
            return;
        }
        body = end + END_OF_HEAD.length;
        var head = new String(bytes, 0, end, US_ASCII).toLowerCase(Locale.ROOT);
        closes = head.contains("\r\nconnection: close");
        var at = head.indexOf("\r\ncontent-length: ");
        bodyLength = at < 0 ? CHUNKED : number(head, at + "\r\ncontent-length: ".length());
    }

    private static int number(String head, int from) {
        var end = head.indexOf('\r', from);
        return Integer.parseInt((end < 0 ? head.substring(from) : head.substring(from, end)).strip());
    }

    private int indexOf(byte[] text) {
        for (var at = 0; at <= length - text.length; at++) {
            if (matches(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean endsWith(byte[] text) {
        return length >= text.length && matches(text, length - text.length);
    }

    private boolean matches(byte[] text, int at) {
        return Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }
}
