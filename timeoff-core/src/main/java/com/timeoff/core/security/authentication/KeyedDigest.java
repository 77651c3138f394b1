package com.timeoff.core.security.authentication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash, whose key is made anew by each process and never leaves it. It is quick to compare, of no use to whoever
 * has no key, and nobody can choose what comes out.
 */
public final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed = newKey();

    /** In 64 hexadecimal digits. Of several texts: with a line break between them, which none but the last may have. */
    public String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** The same, as much of it as fits. */
    public long numberOf(String text) {
        return ByteBuffer.wrap(bytes(text)).getLong();
    }

    private byte[] bytes(String text) {
        try {
            var mac = (Mac) keyed.clone(); // A Mac is of one thread, and a copy is cheaper than a new one.
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newKey() {
        try {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
