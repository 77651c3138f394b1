package com.timeoff.launcher.secret;

import com.timeoff.launcher.LaunchException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes a password as the services take it: {@code {pbkdf2@SpringSecurity_v5_8}}. */
final class PasswordHash {

    private static final String PREFIX = "{pbkdf2@SpringSecurity_v5_8}";
    private static final int SALT_BYTES = 16;
    private static final int SALT_END = PREFIX.length() + 2 * SALT_BYTES;
    private static final int ITERATIONS = 310_000;
    private static final int BITS = 256;
    private static final String MADE_HERE = "\\Q" + PREFIX + "\\E[0-9a-f]{96}";

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return of(password, salt);
    }

    /** Whether the hash is of this password, and made here. */
    static boolean fits(String password, String hash) {
        return hash.matches(MADE_HERE)
                && hash.equals(of(password, HexFormat.of().parseHex(hash.substring(PREFIX.length(), SALT_END))));
    }

    private static String of(String password, byte[] salt) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            HexFormat hex = HexFormat.of();
            return PREFIX + hex.formatHex(salt) + hex.formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new LaunchException("This Java cannot hash passwords: " + e.getMessage(), e);
        }
    }
}
