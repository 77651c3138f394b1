package com.timeoff.core.web;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Where the next page begins; opaque to clients. */
public final class Cursor {

    private Cursor() {}

    static String after(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    }

    /** @throws InvalidRequestException if no page of ours ended there */
    public static long position(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            // Falls through: not Base64 is as wrong as the wrong length.
        }
        throw new InvalidRequestException("cursor", "is not one that this list returned");
    }
}
